package org.factdesk.server.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.factdesk.check.Severity;
import org.factdesk.docket.Account;
import org.factdesk.docket.Comment;
import org.factdesk.docket.Run;
import org.factdesk.docket.SignOff;
import org.factdesk.docket.Story;

/**
 * All that the reading view shows of one version of a story.
 *
 * @param number the version
 * @param staff whom work can be given to
 * @param comments what is said to the author of the whole of it
 * @param signOffs who has answered for it, oldest first
 * @param runs what build servers have found last in its draft, newest first
 */
public record Spread(
        Story story,
        int number,
        Galley galley,
        List<Account> staff,
        List<Comment> comments,
        List<SignOff> signOffs,
        List<Run> runs) {

    public Spread {
        staff = List.copyOf(staff);
        comments = List.copyOf(comments);
        signOffs = List.copyOf(signOffs);
        runs = List.copyOf(runs);
    }

    /** All notes. */
    public List<Card> cards() {
        return galley.cards();
    }

    /** The findings by their checks, in words. */
    public Map<String, List<Card>> byCheck() {
        return byKind(true);
    }

    /** The claims by their types, in words. */
    public Map<String, List<Card>> byType() {
        return byKind(false);
    }

    private Map<String, List<Card>> byKind(boolean findings) {
        return cards().stream()
                .filter(card -> card.isFinding() == findings)
                .collect(Collectors.groupingBy(Card::kind, TreeMap::new, Collectors.toList()));
    }

    /** The notes that are not settled. */
    public int left() {
        return (int) cards().stream().filter(card -> !card.isSettled()).count();
    }

    /** The findings of severity error that are not settled. */
    public int openErrors() {
        return (int) cards().stream()
                .filter(card -> card.item().severity() == Severity.ERROR && !card.isSettled())
                .count();
    }

    /** How many findings there are. */
    public int findings() {
        return (int) cards().stream().filter(Card::isFinding).count();
    }

    /** Whether it is the newest version, which can be worked on. */
    public boolean isHead() {
        return number == story.head();
    }

    /** Whether somebody answers for it. */
    public boolean isSignedOff() {
        return story.status() == Story.Status.SIGNED_OFF;
    }

    /** The last who has answered for it. */
    public SignOff lastSignOff() {
        return signOffs.get(signOffs.size() - 1);
    }
}
