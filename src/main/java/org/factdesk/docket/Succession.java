package org.factdesk.docket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.factdesk.text.Span;

/** Finds which item of an edited text stands where another stood before. */
final class Succession {
    /** An edit of more than a sentence or two tells nothing of what stands where. */
    private static final int LONGEST_EDIT = 400;

    private final int prefix;
    private final int oldEnd;
    private final int newEnd;

    /** The succession from the text {@code before} to the text {@code after}: between what both begin and end with lies the edit. */
    Succession(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        this.prefix = same;
        this.oldEnd = before.length() - end;
        this.newEnd = after.length() - end;
    }

    /** An item that is in the text no longer. */
    record Gone(long id, Kind kind, String label, String words, Span span) {}

    /** What each of {@code fresh} took the place of; absent for those that took none. */
    Map<Noted, Long> of(List<Noted> fresh, Collection<Gone> gone) {
        List<Gone> left = new ArrayList<>(gone);
        Map<Noted, Long> places = new HashMap<>();
        take(fresh, left, places, (noted, old) -> says(noted, old) && stands(noted, old));
        take(fresh, left, places, Succession::says);
        if (newEnd - prefix <= LONGEST_EDIT && oldEnd - prefix <= LONGEST_EDIT) {
            take(fresh, left, places, this::stands);
        }
        return places;
    }

    private static void take(
            List<Noted> fresh, List<Gone> left, Map<Noted, Long> places, BiPredicate<Noted, Gone> succeeds) {
        for (Noted noted : fresh) {
            if (places.containsKey(noted)) {
                continue;
            }
            for (Gone old : left) {
                if (old.kind() == noted.kind() && old.label().equals(noted.label()) && succeeds.test(noted, old)) {
                    places.put(noted, old.id());
                    left.remove(old);
                    break;
                }
            }
        }
    }

    private static boolean says(Noted noted, Gone old) {
        return noted.words().equals(old.words());
    }

    private boolean stands(Noted noted, Gone old) {
        return moved(old.span()).overlaps(noted.span());
    }

    /** Where the words of {@code old} are by now; those that were edited stand for what they have become. */
    private Span moved(Span old) {
        int start = old.start() < prefix ? old.start() : old.start() < oldEnd ? prefix : old.start() + newEnd - oldEnd;
        int end = old.end() <= prefix ? old.end() : old.end() < oldEnd ? newEnd : old.end() + newEnd - oldEnd;
        return new Span(start, Math.max(start, end));
    }
}
