package org.factdesk.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.archive.Tellings.About;
import org.factdesk.archive.Tellings.What;
import org.factdesk.claim.Day;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Postponement;
import org.factdesk.claim.Stance;
import org.jspecify.annotations.Nullable;

/** When and where events take place that have a name of their own: "the Baltic harbour summit". */
final class EventsTold {
    /** Words besides the noun that make a name, and those of them that may stand for two who take part. */
    private static final int NAME = 2;

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
        if (tellings.of(Postponement.class).findAny().isPresent()) {
            tellings.tell(
                    new What(Kind.DAY, key, Standing.CHANGED, ""),
                    meeting.trigger(),
                    new About(asOf, asOf, List.of(), ""));
            return;
        }
        LocalDate day = day(meeting.day());
        Standing standing = meeting.stance() == Stance.PLANNED ? Standing.PLANNED : Standing.SO;
        if (day == null || meeting.stance() == Stance.DENIED || meeting.stance() == Stance.HEDGED) {
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
