package org.factdesk.desk;

import java.util.List;
import org.factdesk.check.Finding;
import org.factdesk.check.Suppressed;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/**
 * All that the desk knows of an article.
 *
 * @param notes what was read off it
 * @param findings what there is to ask about it, in the order of the text
 * @param suppressed what is not asked because somebody has decided so, in the order of the text
 * @param problems what kept a check from running
 * @param notices what somebody should tidy up and what kept nothing from running
 */
public record Review(
        Notes notes,
        List<Finding> findings,
        List<Suppressed> suppressed,
        List<Problem> problems,
        List<Problem> notices) {

    public Review {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /** A review of which nothing is kept back. */
    public Review(Notes notes, List<Finding> findings, List<Problem> problems) {
        this(notes, findings, List.of(), problems, List.of());
    }

    /** The article under review. */
    public Article article() {
        return notes.annotated().article();
    }
}
