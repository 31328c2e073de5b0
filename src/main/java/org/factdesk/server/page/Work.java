package org.factdesk.server.page;

import java.util.List;
import org.factdesk.docket.Account;
import org.factdesk.docket.Audit;
import org.factdesk.docket.Comment;
import org.factdesk.docket.Exhibit;

/**
 * What an open note shows besides itself.
 *
 * @param evidence what speaks for and against it; what was withdrawn too
 * @param comments what is said to the author of it
 * @param history all that happened to it, oldest first
 * @param staff whom it can be given to
 */
public record Work(List<Exhibit> evidence, List<Comment> comments, List<Audit.Entry> history, List<Account> staff) {
    /** Of a note that is closed. */
    public static final Work CLOSED = new Work(List.of(), List.of(), List.of(), List.of());

    public Work {
        evidence = List.copyOf(evidence);
        comments = List.copyOf(comments);
        history = List.copyOf(history);
        staff = List.copyOf(staff);
    }
}
