package org.factdesk.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.factdesk.check.Evidence;
import org.factdesk.check.Fix;
import org.factdesk.claim.DateMention;
import org.factdesk.claim.Fact;
import org.factdesk.text.Article;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/** Where a rule puts what it has found. The rule's name is the check; its severity stands in the catalogue. */
public final class Findings {
    private final Article article;
    private final List<Flag> flags = new ArrayList<>();
    private final @Nullable Trace trace;

    Findings(Article article) {
        this(article, null);
    }

    /** Findings that keep in {@code trace} which facts each rests on. */
    Findings(Article article, @Nullable Trace trace) {
        this.article = article;
        this.trace = trace;
    }

    /** What a rule has said, before it becomes a finding. */
    record Flag(String check, Span span, String message, List<Evidence> evidence, List<Fix> fixes) {}

    /** Puts a note on the words of {@code at}; {@code evidence} is the other words it rests on, made by {@link #also}. */
    public void flag(RuleContext kcontext, Fact at, String message, Evidence... evidence) {
        flag(kcontext, at.span(), message, evidence);
    }

    /** Puts a note on the words of {@code at} that each of {@code fixes} answers. */
    public void flag(RuleContext kcontext, Fact at, String message, List<Fix> fixes) {
        flag(kcontext, at.span(), message, List.of(), fixes);
    }

    /** Puts a note on {@code at}. */
    public void flag(RuleContext kcontext, Span at, String message, Evidence... evidence) {
        flag(kcontext, at, message, List.of(evidence), List.of());
    }

    private void flag(RuleContext kcontext, Span at, String message, List<Evidence> evidence, List<Fix> fixes) {
        flags.add(new Flag(
                kcontext.getRule().getName(),
                at,
                message,
                evidence.stream().sorted(Flags.EVIDENCE).toList(),
                fixes));
        if (trace != null) {
            trace.add(kcontext.getRule().getName(), at, kcontext.getMatch().getObjects());
        }
    }

    /** Evidence: the words of {@code fact}, and what they are to the finding ("the other day"). */
    public Evidence also(Fact fact, String label) {
        return also(fact.span(), label);
    }

    /** Evidence: the words at {@code span}. */
    public Evidence also(Span span, String label) {
        return new Evidence(span, label);
    }

    /** Evidence: the words of each of {@code facts}. */
    public Evidence[] also(Collection<? extends Fact> facts, String label) {
        return facts.stream().map(fact -> also(fact, label)).toArray(Evidence[]::new);
    }

    /** Fixes: the weekday that the calendar gives {@code date} in place of the one that is written. */
    public List<Fix> weekday(DateMention date) {
        return Weekdays.fixes(article, date);
    }

    /** The words of {@code fact}, for a message, white space folded. */
    public String words(Fact fact) {
        return words(fact.span());
    }

    /** The words at {@code span}, for a message, white space folded. */
    public String words(Span span) {
        return article.words(span).replaceAll("\\s+", " ");
    }

    /** Findings of the same article that are kept as these are. */
    Findings others() {
        return new Findings(article, trace);
    }

    void addAll(Findings others) {
        flags.addAll(others.flags);
    }

    List<Flag> flags() {
        return flags;
    }
}
