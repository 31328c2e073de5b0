package org.factdesk.desk;

import java.util.List;
import org.factdesk.check.Finding;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/**
 * All that the desk knows of an article.
 *
 * @param notes what was read off it
 * @param findings what there is to ask about it, in the order of the text
 * @param problems what kept a check from running
 */
public record Review(Notes notes, List<Finding> findings, List<Problem> problems) {

    public Review {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /** The article under review. */
    public Article article() {
        return notes.annotated().article();
    }
}
