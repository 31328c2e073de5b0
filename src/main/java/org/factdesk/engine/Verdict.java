package org.factdesk.engine;

import java.util.List;
import org.factdesk.check.Finding;
import org.factdesk.text.Problem;

/**
 * What the rules say of one article.
 *
 * @param findings in the order of the text
 * @param problems the rules that broke, one each; the findings of the others are complete
 */
public record Verdict(List<Finding> findings, List<Problem> problems) {

    public Verdict {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }
}
