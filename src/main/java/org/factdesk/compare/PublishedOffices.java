package org.factdesk.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.ArchiveDifference;
import org.factdesk.claim.Departure;
import org.factdesk.claim.OfficeHeld;
import org.jspecify.annotations.Nullable;

/** Offices that the draft gives to somebody else than the newest article of the archive does. */
final class PublishedOffices {
    /** Days after which an office may well have changed hands without the desk having written of it. */
    private static final int VALID = 180;

    private PublishedOffices() {}

    static List<ArchiveDifference> differences(Published draft, List<Published> archive) {
        List<ArchiveDifference> differences = new ArrayList<>();
        if (changes(draft)) {
            return differences;
        }
        draft.of(OfficeHeld.class).filter(PublishedOffices::certain).forEach(own -> {
            for (int i = archive.size() - 1; i >= 0; i--) {
                Published article = archive.get(i);
                List<OfficeHeld> holders = article.of(OfficeHeld.class)
                        .filter(PublishedOffices::certain)
                        .filter(own::sameSeat)
                        .toList();
                if (changes(article) || !holders.isEmpty()) {
                    if (!changes(article)
                            && valid(article.day(), draft.day())
                            && holders.stream().allMatch(other -> other(own, other))) {
                        differences.add(new ArchiveDifference(
                                own.person().span(),
                                ArchiveDifference.Kind.OFFICE,
                                holders.get(0).person().text(),
                                article.named()));
                    }
                    return;
                }
            }
        });
        return differences;
    }

    private static boolean certain(OfficeHeld held) {
        return held.current() && held.office().singleSeat() && held.office().id() != null;
    }

    private static boolean other(OfficeHeld own, OfficeHeld other) {
        return own.person().otherThan(other.person()) && !own.namedLike(other) && own.sameTime(other);
    }

    /** Whether an article tells of people who come or go. */
    private static boolean changes(Published article) {
        return article.of(Appointment.class).findAny().isPresent()
                || article.of(Departure.class).findAny().isPresent();
    }

    private static boolean valid(@Nullable LocalDate then, @Nullable LocalDate now) {
        return then != null && now != null && !then.plusDays(VALID).isBefore(now);
    }
}
