package org.factdesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.check.Finding;
import org.factdesk.check.Grounds;
import org.factdesk.claim.Fact;
import org.factdesk.text.Article;

/** Why a finding was made, as {@link GroundsReport} tells it, in Markdown for an editor that shows it beside the words. */
public final class MarkdownExplanation {
    private final Article article;
    private final Catalogue catalogue;

    /** Explanations of findings in {@code article}. */
    public MarkdownExplanation(Article article, Catalogue catalogue) {
        this.article = article;
        this.catalogue = catalogue;
    }

    /** The explanation of one finding: what it says, what it is, what was read, and what would silence it. */
    public String of(Grounds grounds) {
        Finding finding = grounds.finding();
        Check check = catalogue.get(finding.check());
        List<String> parts = new ArrayList<>();
        parts.add("**" + finding.severity().name().toLowerCase(Locale.ROOT) + "**: " + plain(finding.message()) + " `"
                + check.id() + "`");
        parts.add(plain(check.summary()));
        finding.evidence()
                .forEach(other -> parts.add("- “" + plain(article.line(other.span())) + "”: " + plain(other.label())));
        List<String> facts = facts(grounds);
        if (!facts.isEmpty()) {
            parts.add("**What was read**\n\n```text\n" + String.join("\n", facts) + "\n```");
        }
        String page = RulePage.sections(catalogue.page(check), GroundsReport.SECTIONS);
        if (!page.isEmpty()) {
            parts.add(page);
        }
        return String.join("\n\n", parts);
    }

    private List<String> facts(Grounds grounds) {
        FactWords words = new FactWords(article);
        List<String> rows = new ArrayList<>();
        for (Fact fact : grounds.facts()) {
            words.rows(fact).forEach(row -> rows.add(row.replace("```", "'''")));
        }
        return rows;
    }

    /** Words of the draft are no Markdown. */
    private static String plain(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
