package org.factdesk.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.Token;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.archive.Tellings.About;
import org.factdesk.archive.Tellings.What;
import org.factdesk.claim.Day;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Postponement;
import org.factdesk.claim.Stance;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** When and where events take place that have a name of their own: "the Baltic harbour summit". */
final class EventsTold {
    private static final Map<String, String> STANCES = Lexicon.table("stance");

    private static final Set<String> SAYING = Lexicon.words("plain-report-verbs");

    /** Words before a day in which a verb stands that it belongs to. */
    private static final int NEAR = 2;

    /** Words of what is to come that say of a plan with a day that it stands. */
    private static final Set<String> EXPECTED = Lexicon.words("plain-plan-words");

    /** Nouns by which a sentence speaks of an event, and words that stand for one. */
    private static final Set<String> EVENTS = Lexicon.table("meeting-nouns").keySet();

    private static final Set<String> IT = Set.of("it", "they", "this", "event", "date", "venue");

    private final Tellings tellings;
    private final List<Named> events = new ArrayList<>();

    /** An event that an article names. */
    private record Named(
            Span noun,
            int sentence,
            String key,
            EventPart part,
            @Nullable Meeting meeting) {}

    private EventsTold(Tellings tellings) {
        this.tellings = tellings;
        Map<Span, Meeting> meetings = new HashMap<>();
        tellings.of(Meeting.class)
                .filter(meeting -> meeting.label().reference() != Meeting.Reference.VERB)
                .forEach(meeting -> meetings.put(meeting.trigger(), meeting));
        for (int i = 0; i < tellings.annotated().sentences().size(); i++) {
            name(i, meetings);
        }
    }

    private void name(int sentence, Map<Span, Meeting> meetings) {
        List<Token> tokens =
                tellings.annotated().tokens(tellings.annotated().sentences().get(sentence));
        for (int i = 0; i < tokens.size(); i++) {
            Span noun = tokens.get(i).span();
            Meeting meeting = meetings.get(noun);
            String known = meeting == null ? "" : EventNames.of(meeting);
            String key = known.isEmpty() ? EventNames.of(tokens, i) : known;
            if (!key.isEmpty()) {
                events.add(new Named(noun, sentence, key, EventPart.of(tokens, i), meeting));
            }
        }
    }

    static void tell(Tellings tellings) {
        EventsTold told = new EventsTold(tellings);
        told.events.forEach(told::tell);
    }

    private void tell(Named event) {
        LocalDate asOf = tellings.asOf();
        if (asOf == null) {
            return;
        }
        if (moved(event)) {
            tellings.tell(
                    new What(Kind.DAY, event.key(), Standing.CHANGED, ""),
                    event.noun(),
                    new About(asOf, asOf, List.of(), ""));
            return;
        }
        Told told = told(event);
        Standing standing = told == null ? null : standing(event, told);
        if (told == null || standing == null) {
            return;
        }
        LocalDate day = told.day();
        About about = new About(day, day, List.of(event.part().word()), "");
        tellings.tell(new What(Kind.DAY, event.key(), standing, day.toString()), told.words(), about);
        EventVenue venue = EventVenue.of(tellings, event.noun(), event.meeting(), told.words());
        if (venue != null) {
            What place = new What(Kind.PLACE, event.key() + "|" + day, standing, venue.id());
            tellings.tell(place, venue.words(), about);
        }
    }

    /** Whether its sentence, or the one before or behind it where that speaks of an event, says that something was moved. */
    private boolean moved(Named event) {
        List<Sentence> sentences = tellings.annotated().sentences();
        int own = event.sentence();
        return IntStream.rangeClosed(Math.max(0, own - 1), Math.min(own + 1, sentences.size() - 1))
                .anyMatch(i -> moves(sentences.get(i)) && (i == own || speaksOfEvents(sentences.get(i))));
    }

    private boolean moves(Sentence sentence) {
        return tellings.of(Postponement.class).anyMatch(move -> sentence.span().covers(move.trigger()));
    }

    private boolean speaksOfEvents(Sentence sentence) {
        return tellings.annotated().tokens(sentence).stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .anyMatch(word -> EVENTS.contains(word) || IT.contains(word));
    }

    /** A day and the words that tell it. */
    private record Told(LocalDate day, Span words) {}

    /** The day of the meeting, or the only date of a sentence that tells of this event alone ("which opens on March 21"). */
    private @Nullable Told told(Named event) {
        Day own = event.meeting() == null ? null : event.meeting().day();
        if (own != null) {
            return own.single() && own.from() != null ? new Told(own.from(), own.span()) : null;
        }
        Span sentence = tellings.sentence(event.noun());
        List<TimeExpression> times = tellings.annotated().times(sentence).stream()
                .filter(time -> sentence.covers(time.span()))
                .toList();
        TimeExpression only = times.size() == 1 ? times.get(0) : null;
        if (only == null || !only.value().matches("\\d{4}-\\d\\d-\\d\\d")) {
            return null;
        }
        return written(only.span()) && alone(event, sentence) && !said(only.span(), sentence)
                ? new Told(LocalDate.parse(only.value()), only.span())
                : null;
    }

    private boolean written(Span time) {
        return tellings.annotated().article().words(time).chars().anyMatch(Character::isDigit);
    }

    private boolean alone(Named event, Span sentence) {
        return events.stream().filter(other -> sentence.covers(other.noun())).allMatch(event::equals);
    }

    /** Whether it may be the day on which something was said. */
    private boolean said(Span time, Span sentence) {
        List<Token> before = tellings.annotated().tokens(sentence).stream()
                .filter(token -> token.span().end() <= time.start())
                .toList();
        return before.subList(Math.max(0, before.size() - NEAR), before.size()).stream()
                .anyMatch(token -> SAYING.contains(token.lemma()));
    }

    /** How it is told, null where it is denied or unsure. What is to come on a day "would be held" or "opens" and is no less a plan for it. */
    private @Nullable Standing standing(Named event, Told told) {
        boolean ahead = tellings.asOf() != null && told.day().isAfter(tellings.asOf());
        Meeting meeting = event.meeting();
        Stance stance = meeting == null ? Stance.HEDGED : meeting.stance();
        return switch (stance) {
            case ASSERTED -> ahead && meeting != null && meeting.day() == null ? Standing.PLANNED : Standing.SO;
            case PLANNED -> Standing.PLANNED;
            case DENIED -> null;
            case HEDGED -> ahead ? planned(event) : past(event, told);
        };
    }

    /** Planned where no word of its sentence casts doubt. */
    private @Nullable Standing planned(Named event) {
        Predicate<String> sure = word -> EXPECTED.contains(word)
                || STANCES.getOrDefault(word, Stance.PLANNED.name()).equals(Stance.PLANNED.name());
        return words(tellings.sentence(event.noun())).allMatch(sure) ? Standing.PLANNED : null;
    }

    /** So where no word of its clause says that it was only planned, or not so. */
    private @Nullable Standing past(Named event, Told told) {
        Span clause = clause(event.noun().union(told.words()));
        return words(clause).noneMatch(STANCES::containsKey) ? Standing.SO : null;
    }

    /** What stands between the commas on either side of {@code words}. */
    private Span clause(Span words) {
        Span sentence = tellings.sentence(words);
        int start = sentence.start();
        for (Token token : tellings.annotated().tokens(sentence)) {
            if (token.is(",") && token.span().start() >= words.end()) {
                return new Span(start, token.span().start());
            }
            start = token.is(",") && token.span().end() <= words.start()
                    ? token.span().end()
                    : start;
        }
        return new Span(start, Math.max(words.end(), sentence.end()));
    }

    /** The words in small letters; of names, "May" is a month. */
    private Stream<String> words(Span span) {
        return tellings.annotated().tokens(span).stream()
                .filter(token -> !token.tagged("NNP"))
                .map(token -> token.text().toLowerCase(Locale.ROOT));
    }
}
