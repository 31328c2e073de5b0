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
        LocalDate day = day(meeting.day());
        Standing standing = standing(meeting);
        if (day == null || standing == null) {
            return;
        }
        About about = new About(day, day, people(meeting), "");
        tellings.tell(
                new What(Kind.DAY, key, standing, day.toString()),
                Objects.requireNonNull(meeting.day()).span(),
                about);
        Mention venue = meeting.venue();
        if (venue != null && venue.id() != null) {
            tellings.tell(new What(Kind.PLACE, key + "|" + day, standing, venue.id()), venue.span(), about);
        }
    }

    /** Whether the sentence, or the one before or behind it, says that something was moved. */
    private boolean moved(Meeting meeting) {
        List<Sentence> sentences = tellings.annotated().sentences();
        int own = number(sentences, meeting.trigger());
        return tellings.of(Postponement.class)
                .anyMatch(move -> Math.abs(number(sentences, move.trigger()) - own) <= 1);
    }

    private static int number(List<Sentence> sentences, Span words) {
        int number = 0;
        while (number < sentences.size() && sentences.get(number).span().end() <= words.start()) {
            number++;
        }
        return number;
    }

    /** How it is told, null where it is denied or unsure. What is to come on a day "would be held" or "is expected" and is no less a plan for it. */
    private @Nullable Standing standing(Meeting meeting) {
        return switch (meeting.stance()) {
            case ASSERTED -> Standing.SO;
            case PLANNED -> Standing.PLANNED;
            case DENIED -> null;
            case HEDGED -> ahead(meeting) && expected(meeting) ? Standing.PLANNED : null;
        };
    }

    private boolean ahead(Meeting meeting) {
        LocalDate day = day(meeting.day());
        LocalDate asOf = tellings.asOf();
        return day != null && asOf != null && day.isAfter(asOf);
    }

    private boolean expected(Meeting meeting) {
        List<String> words = tellings.annotated().tokens(tellings.sentence(meeting.trigger())).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        return words.stream().anyMatch(EXPECTED::contains)
                && words.stream()
                        .filter(word -> !EXPECTED.contains(word))
                        .map(STANCES::get)
                        .allMatch(stance -> stance == null || stance.equals(Stance.PLANNED.name()));
    }

    private static @Nullable LocalDate day(@Nullable Day day) {
        return day == null || !day.single() ? null : day.from();
    }

    private static Set<String> people(Meeting meeting) {
        return meeting.participants().stream()
                .map(Mention::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Noun and qualifiers, "" where they are too few to be a name. */
    private static String key(Meeting meeting) {
        Set<String> words = meeting.label().qualifiers();
        boolean named = words.size() >= NAME && meeting.label().reference() != Meeting.Reference.MANY;
        boolean verb = meeting.label().reference() == Meeting.Reference.VERB;
        return named && !verb ? meeting.label().head() + "|" + String.join(" ", words) : "";
    }
}
