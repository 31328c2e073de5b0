package org.factdesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.check.Grounds;
import org.factdesk.claim.Fact;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;

/** Why a finding was made: what was read off the article, what the rule asks for, and what would silence it. */
public final class GroundsReport {
    /** The parts of a page that say what would silence a finding. */
    static final Set<String> SECTIONS = Set.of("What to do", "When it stays silent");

    private final Article article;
    private final Catalogue catalogue;
    private final Palette palette;

    /** A report on findings in {@code article}. */
    public GroundsReport(Article article, Catalogue catalogue, Palette palette) {
        this.article = article;
        this.catalogue = catalogue;
        this.palette = palette;
    }

    /** The explanation of one finding. */
    public String of(Grounds grounds) {
        Check check = catalogue.get(grounds.finding().check());
        List<String> rows = new ArrayList<>(
                TextReport.rows(Located.of(article, grounds.finding()), Lines.of(article.text()), palette));
        rows.add("");
        section(rows, "What was read", facts(grounds));
        section(
                rows,
                "What the rule asks for: " + check.summary(),
                catalogue.rule(check).lines().toList());
        rows.add(
                ExplainReport.sections(catalogue.page(check), SECTIONS, palette).stripTrailing());
        rows.add("");
        section(
                rows,
                "To keep it out",
                List.of(
                        "fingerprint " + grounds.finding().fingerprint()
                                + ", for factdesk.decisions.yaml (factdesk triage)",
                        "in the draft: <!-- factdesk: mute " + check.id() + ": the reason -->",
                        "in factdesk.yaml: checks: {" + check.id() + ": off}, or below overrides: for some files",
                        "the whole page: factdesk explain " + check.id()));
        return String.join("\n", rows).stripTrailing() + "\n";
    }

    private List<String> facts(Grounds grounds) {
        FactWords words = new FactWords(article);
        List<String> rows = new ArrayList<>();
        for (Fact fact : grounds.facts()) {
            rows.addAll(words.rows(fact));
        }
        return rows;
    }

    private void section(List<String> rows, String title, List<String> lines) {
        rows.add(palette.strong(title));
        lines.forEach(line -> rows.add("  " + line));
        rows.add("");
    }
}
