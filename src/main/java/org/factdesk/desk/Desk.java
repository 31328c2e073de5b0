package org.factdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Annotator;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Grounds;
import org.factdesk.check.Profile;
import org.factdesk.claim.Fact;
import org.factdesk.engine.Engine;
import org.factdesk.engine.Verdict;
import org.factdesk.extract.Extraction;
import org.factdesk.house.HouseRules;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.resolve.Resolution;
import org.factdesk.text.Article;
import org.jspecify.annotations.Nullable;

/** Reads and checks articles. Thread-safe: models and rules are shared, each thread has an annotator of its own. */
public final class Desk {
    private final ThreadLocal<Annotator> annotators;
    private final Profile profile;
    private final HouseRules house;
    private final Extraction extraction;
    private final Knowledge knowledge;
    private @Nullable CompletableFuture<Engine> engine;

    private Desk(
            Profile profile,
            HouseRules house,
            Extraction extraction,
            Knowledge knowledge,
            ThreadLocal<Annotator> annotators) {
        this.profile = profile;
        this.house = house;
        this.extraction = extraction;
        this.knowledge = knowledge;
        this.annotators = annotators;
    }

    /** A desk that runs the checks {@code profile} wants; rules are loaded with the first review. */
    public static Desk open(Profile profile) {
        return open(profile, DeskWords.NONE);
    }

    /** The same, of a desk that changes some lists of words. */
    public static Desk open(Profile profile, DeskWords words) {
        return open(profile, words, HouseRules.NONE);
    }

    /** The same, of a desk that has rules of its own, too. */
    public static Desk open(Profile profile, DeskWords words, HouseRules house) {
        Extraction extraction = new Extraction(words, house.words());
        return new Desk(profile, house, extraction, Knowledge.NONE, ThreadLocal.withInitial(Annotator::new));
    }

    /** The same desk with its models and rules, knowing {@code knowledge}. */
    public Desk knowing(Knowledge knowledge) {
        Desk desk = new Desk(profile, house, extraction, knowledge, annotators);
        desk.engine = engine();
        return desk;
    }

    /** What can be read off {@code article}, without checking it. */
    public Notes notes(Article article) {
        Annotated annotated = annotators.get().annotate(article);
        return new Notes(annotated, Resolution.of(extraction.of(annotated)));
    }

    /** What there is to ask about {@code article}. */
    public Review review(Article article) {
        CompletableFuture<Engine> rules = engine();
        Notes notes = notes(article);
        Verdict verdict = rules.join().judge(article, facts(notes));
        return new Review(notes, verdict.findings(), verdict.problems());
    }

    /** What there is to ask about {@code article}, each finding with the facts it rests on. */
    public List<Grounds> explain(Article article) {
        return engine().join().explain(article, facts(notes(article)));
    }

    /** All that rules see. */
    private List<Fact> facts(Notes notes) {
        List<Fact> facts = new ArrayList<>(notes.facts());
        facts.add(profile.policy());
        facts.addAll(Resolution.known(notes.annotated().article(), notes.facts(), knowledge));
        return facts;
    }

    /** The engine, which loads its rules while the first article is read. */
    private synchronized CompletableFuture<Engine> engine() {
        if (engine == null) {
            engine = CompletableFuture.supplyAsync(() -> Engine.of(Catalogue.load(), house, profile));
        }
        return engine;
    }
}
