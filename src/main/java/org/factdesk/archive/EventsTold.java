package org.factdesk.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.Token;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.archive.Tellings.About;
import org.factdesk.archive.Tellings.What;
import org.factdesk.claim.Day;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Postponement;
import org.factdesk.claim.Stance;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** When and where events take place that have a name of their own: "the Baltic harbour summit". */
final class EventsTold {
    /** Words besides the noun that make a name, and those of them that may stand for two who take part. */
    private static final int NAME = 2;

    private static final Map<String, String> STANCES = Lexicon.table("stance");

    private static final Set<String> SAYING = Lexicon.words("plain-report-verbs");

    /** Words before a day in which a verb stands that it belongs to. */
    private static final int NEAR = 2;

    /** Words of what is to come that say of a plan with a day that it stands. */
    private static final Set<String> EXPECTED = Lexicon.words("plain-plan-words");

    private final Tellings tellings;

    private EventsTold(Tellings tellings) {
        this.tellings = tellings;
    }

    static void tell(Tellings tellings) {
        EventsTold events = new EventsTold(tellings);
        tellings.of(Meeting.class).forEach(events::tell);
    }

    private void tell(Meeting meeting) {
        String key = key(meeting);
        LocalDate asOf = tellings.asOf();
        if (key.isEmpty() || asOf == null) {
            return;
        }
        if (moved(meeting)) {
            tellings.tell(
                    new What(Kind.DAY, key, Standing.CHANGED, ""),
                    meeting.trigger(),
                    new About(asOf, asOf, List.of(), ""));
            return;
        }
        Told told = told(meeting);
        Standing standing = told == null ? null : standing(meeting, told.day());
        if (told == null || standing == null) {
            return;
        }
        LocalDate day = told.day();
        About about = new About(day, day, people(meeting), "");
        tellings.tell(new What(Kind.DAY, key, standing, day.toString()), told.words(), about);
        Mention venue = meeting.venue();
        if (venue != null && venue.id() != null) {
            tellings.tell(new What(Kind.PLACE, key + "|" + day, standing, venue.id()), venue.span(), about);
        }
    }

    /** Whether the sentence, or the one before or behind it, says that something was moved. */
    private boolean moved(Meeting meeting) {
        List<Sentence> sentences = tellings.annotated().sentences();
        int own = number(sentences, meeting.trigger());
        return tellings.of(Postponement.class).anyMatch(move -> Math.abs(number(sentences, move.trigger()) - own) <= 1);
    }

    private static int number(List<Sentence> sentences, Span words) {
        int number = 0;
        while (number < sentences.size() && sentences.get(number).span().end() <= words.start()) {
            number++;
        }
        return number;
    }

    /** A day and the words that tell it. */
    private record Told(LocalDate day, Span words) {}

    /** The day of the meeting, or the only date of a sentence that tells of this event alone ("which opens on March 21"). */
    private @Nullable Told told(Meeting meeting) {
        Day own = meeting.day();
        if (own != null) {
            return own.single() && own.from() != null ? new Told(own.from(), own.span()) : null;
        }
        Span sentence = tellings.sentence(meeting.trigger());
        List<TimeExpression> times = tellings.annotated().times().stream()
                .filter(time -> sentence.covers(time.span()))
                .toList();
        TimeExpression only = times.size() == 1 ? times.get(0) : null;
        if (only == null || !only.value().matches("\\d{4}-\\d\\d-\\d\\d")) {
            return null;
        }
        return written(only.span()) && alone(meeting, sentence) && !said(only.span(), sentence)
                ? new Told(LocalDate.parse(only.value()), only.span())
                : null;
    }

    private boolean written(Span time) {
        return tellings.annotated().article().words(time).chars().anyMatch(Character::isDigit);
    }

    private boolean alone(Meeting meeting, Span sentence) {
        return tellings.of(Meeting.class)
                .filter(other -> sentence.covers(other.trigger()) && !key(other).isEmpty())
                .allMatch(other -> other.trigger().equals(meeting.trigger()));
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
    private @Nullable Standing standing(Meeting meeting, LocalDate day) {
        boolean ahead = tellings.asOf() != null && day.isAfter(tellings.asOf());
        return switch (meeting.stance()) {
            case ASSERTED -> ahead && meeting.day() == null ? Standing.PLANNED : Standing.SO;
            case PLANNED -> Standing.PLANNED;
            case DENIED -> null;
            case HEDGED -> ahead && sure(meeting) ? Standing.PLANNED : null;
        };
    }

    /** Whether no word of its sentence casts doubt; of names, "May" is a month. */
    private boolean sure(Meeting meeting) {
        return tellings.annotated().tokens(tellings.sentence(meeting.trigger())).stream()
                .filter(token -> !token.tagged("NNP"))
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .filter(word -> !EXPECTED.contains(word))
                .map(STANCES::get)
                .allMatch(stance -> stance == null || stance.equals(Stance.PLANNED.name()));
    }

    private static Set<String> people(Meeting meeting) {
        return meeting.participants().stream()
                .map(Mention::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Noun and qualifiers, "" where they are too few to be a name. */
    private static String key(Meeting meeting) {
        Set<String> words = meeting.label().qualifiers().stream()
                .map(EventsTold::one)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean named = words.size() >= NAME && meeting.label().reference() != Meeting.Reference.MANY;
        boolean verb = meeting.label().reference() == Meeting.Reference.VERB;
        return named && !verb ? meeting.label().head() + "|" + String.join(" ", words) : "";
    }

    /** The word without what makes it many, whatever it was tagged: "fisheries" stands for one or for many. */
    private static String one(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
