package org.factdesk.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.ArchiveDifference;
import org.factdesk.claim.Day;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Postponement;
import org.factdesk.claim.Stance;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Days and places that the draft gives to events otherwise than the newest article of the archive does. */
final class PublishedEvents {
    private static final Set<String> GENERAL = Lexicon.words("general-meeting-nouns");

    /** Days after which an event of the same name is another one. */
    private static final int NEXT = 21;

    private PublishedEvents() {}

    /** An event and the one day it is given. */
    private record Dated(Meeting meeting, Span words, LocalDate day) {

        boolean differs(Dated other) {
            long days = Math.abs(ChronoUnit.DAYS.between(day, other.day));
            return days > 0 && days <= NEXT;
        }
    }

    static List<ArchiveDifference> differences(Published draft, List<Published> archive) {
        List<ArchiveDifference> differences = new ArrayList<>();
        if (moved(draft)) {
            return differences;
        }
        differences.addAll(moves(draft, archive));
        for (Dated own : dated(draft)) {
            for (int i = archive.size() - 1; i >= 0; i--) {
                Published article = archive.get(i);
                List<Dated> same = dated(article).stream()
                        .filter(other -> same(own.meeting(), other.meeting()))
                        .toList();
                if (!same.isEmpty()) {
                    if (!moved(article) && same.stream().allMatch(own::differs)) {
                        String told =
                                article.annotated().article().line(same.get(0).words());
                        differences.add(new ArchiveDifference(
                                own.words(), ArchiveDifference.Kind.EVENT, told, article.named()));
                    }
                    break;
                }
            }
        }
        return differences;
    }

    /** Whether an article says that something is moved: then it has two days and may be right. */
    private static boolean moved(Published article) {
        return article.of(Postponement.class).findAny().isPresent();
    }

    /** Where the newest article that has an event of this name on this day holds it elsewhere. */
    private static List<ArchiveDifference> moves(Published draft, List<Published> archive) {
        List<ArchiveDifference> moves = new ArrayList<>();
        for (Dated own : dated(draft)) {
            Mention here = own.meeting().venue();
            ArchiveDifference move = here == null ? null : move(own, here, archive);
            if (move != null) {
                moves.add(move);
            }
        }
        return moves;
    }

    private static @Nullable ArchiveDifference move(Dated own, Mention here, List<Published> archive) {
        for (int i = archive.size() - 1; i >= 0; i--) {
            Published article = archive.get(i);
            List<Mention> there = venues(own, article);
            if (!there.isEmpty()) {
                boolean moved = !moved(article) && there.stream().allMatch(here::apart);
                return moved
                        ? new ArchiveDifference(
                                here.span(),
                                ArchiveDifference.Kind.EVENT,
                                there.get(0).text(),
                                article.named())
                        : null;
            }
        }
        return null;
    }

    private static List<Mention> venues(Dated own, Published article) {
        List<Mention> venues = new ArrayList<>();
        for (Dated other : dated(article)) {
            Mention venue = other.meeting().venue();
            if (venue != null && own.day().equals(other.day()) && named(own.meeting(), other.meeting())) {
                venues.add(venue);
            }
        }
        return venues;
    }

    /** Whether both bear the same name of two words or more besides the noun: "the Baltic harbour summit". */
    private static boolean named(Meeting own, Meeting other) {
        Set<String> words = own.label().qualifiers();
        return words.size() > 1
                && own.label().head().equals(other.label().head())
                && words.equals(other.label().qualifiers());
    }

    private static List<Dated> dated(Published article) {
        List<Dated> dated = new ArrayList<>();
        article.of(Meeting.class).forEach(meeting -> {
            Day day = meeting.day();
            LocalDate from = day == null || !day.single() ? null : day.from();
            boolean one = meeting.label().reference() != Meeting.Reference.MANY;
            if (day != null && from != null && one && meeting.stance() != Stance.DENIED) {
                dated.add(new Dated(meeting, day.span(), from));
            }
        });
        return dated;
    }

    /** One head, nothing that tells the two apart, and a place, a word of the name or those who take part in common. */
    private static boolean same(Meeting own, Meeting other) {
        boolean heads = own.label().head().equals(other.label().head());
        if (!heads || apart(own, other)) {
            return false;
        }
        long people = own.participants().stream()
                .filter(one -> other.participants().stream().anyMatch(two -> alike(one, two)))
                .count();
        boolean place = own.venue() != null && other.venue() != null && alike(own.venue(), other.venue());
        Set<String> words = new HashSet<>(own.label().qualifiers());
        words.retainAll(other.label().qualifiers());
        long common = people + (place ? 1 : 0) + words.size();
        return GENERAL.contains(own.label().head()) ? people >= 2 && common >= 2 : common >= 1;
    }

    private static boolean apart(Meeting own, Meeting other) {
        Set<String> words = own.label().qualifiers();
        Set<String> others = other.label().qualifiers();
        boolean named = !words.isEmpty() && !others.isEmpty() && Collections.disjoint(words, others);
        boolean placed =
                own.venue() != null && other.venue() != null && own.venue().apart(other.venue());
        boolean met = !own.participants().isEmpty()
                && !other.participants().isEmpty()
                && own.participants().stream()
                        .allMatch(one -> other.participants().stream().noneMatch(two -> alike(one, two)));
        return named || placed || met;
    }

    private static boolean alike(Mention one, Mention other) {
        return one.same(other) || one.text().equals(other.text());
    }
}
