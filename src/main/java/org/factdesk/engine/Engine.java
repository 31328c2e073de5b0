package org.factdesk.engine;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.check.Finding;
import org.factdesk.check.Grounds;
import org.factdesk.check.Profile;
import org.factdesk.check.Severity;
import org.factdesk.claim.Fact;
import org.factdesk.house.HouseRules;
import org.factdesk.text.Article;
import org.factdesk.text.GivenUp;
import org.factdesk.text.Problem;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.MatchCreatedEvent;
import org.kie.api.runtime.KieSession;

/** Runs the checks of a profile over the facts of an article. Thread-safe: the rules are shared, each article has a session of its own. */
public final class Engine {
    /** More than any article gives a sound rule to say: a rule without end, or one that takes everything with everything. */
    private static final int MOST_FIRINGS = 50_000;

    /** A page of nothing but quotation marks gives a sound rule one finding a mark. */
    private static final int FIRINGS_PER_FACT = 4;

    /** A rule that takes very much with very much finds no end between two of its findings. */
    private static final AgendaEventListener PATIENCE = new DefaultAgendaEventListener() {
        @Override
        public void matchCreated(MatchCreatedEvent event) {
            GivenUp.whereInterrupted();
        }
    };

    private final Catalogue catalogue;
    private final Profile profile;
    private final Rulebook rulebook;
    private final List<String> wanted;
    private final KieBase all;

    private Engine(Catalogue catalogue, Rulebook rulebook, Profile profile) {
        this.catalogue = catalogue;
        this.profile = profile;
        this.rulebook = rulebook;
        this.wanted = rulebook.rules().stream()
                .filter(rule -> profile.wants(catalogue.get(rule)))
                .toList();
        this.all = rulebook.kieBase(wanted::contains);
    }

    /**
     * An engine for the checks of this build and of a desk that {@code profile} wants.
     *
     * @param catalogue the checks of this build
     */
    public static Engine of(Catalogue catalogue, HouseRules house, DrlRules drl, Profile profile) {
        return of(drl.addTo(house.addTo(catalogue)), Rulebook.load(catalogue).with(house, drl), profile);
    }

    static Engine of(Catalogue catalogue, Rulebook rulebook, Profile profile) {
        return new Engine(catalogue, rulebook, profile);
    }

    /** What the checks say of {@code article}, given its {@code facts}. */
    public Verdict judge(Article article, List<? extends Fact> facts) {
        return judge(article, facts, new Findings(article));
    }

    /** What the checks say of {@code article}, each finding with the facts it rests on. */
    public List<Grounds> explain(Article article, List<? extends Fact> facts) {
        Trace trace = new Trace();
        Verdict verdict = judge(article, facts, new Findings(article, trace));
        return verdict.findings().stream().map(trace::grounds).toList();
    }

    private Verdict judge(Article article, List<? extends Fact> facts, Findings empty) {
        Findings findings = empty;
        List<Problem> problems = new ArrayList<>();
        try {
            fire(all, facts, findings);
        } catch (RuntimeException | StackOverflowError e) {
            GivenUp.whereInterrupted();
            findings = empty.others();
            fireEachAlone(article, facts, findings, problems);
        }
        return new Verdict(wanted(Flags.toFindings(findings.flags(), article, catalogue), article.path()), problems);
    }

    /** Those of {@code findings} that the desk wants of the file at {@code path}, as grave as it takes them. */
    private List<Finding> wanted(List<Finding> findings, String path) {
        List<Finding> said = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Severity severity = profile.severity(catalogue.get(finding.check()), path);
            if (severity != null) {
                said.add(finding.as(severity));
            }
        }
        return said;
    }

    /** A rule that breaks takes the whole session with it, so that each runs alone where one has: slow, and rare. */
    private void fireEachAlone(Article article, List<? extends Fact> facts, Findings findings, List<Problem> problems) {
        for (String rule : wanted) {
            Findings own = findings.others();
            try {
                fire(rulebook.kieBase(rule::equals), facts, own);
                findings.addAll(own);
            } catch (RuntimeException | StackOverflowError e) {
                GivenUp.whereInterrupted();
                problems.add(broken(article, catalogue.get(rule), e));
            }
        }
    }

    private static Problem broken(Article article, Check check, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new Problem(
                article.path(),
                0,
                "the check " + check.id() + " broke on this article and was left out; please report it (" + root + ")",
                null);
    }

    private static void fire(KieBase rules, List<? extends Fact> facts, Findings findings) {
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("findings", findings);
            session.addEventListener(PATIENCE);
            for (int i = facts.size() - 1; i >= 0; i--) {
                session.insert(facts.get(i));
            }
            int most = MOST_FIRINGS + FIRINGS_PER_FACT * facts.size();
            if (session.fireAllRules(most) == most) {
                throw new IllegalStateException("it speaks more than " + most + " times");
            }
        } finally {
            session.dispose();
        }
    }
}
