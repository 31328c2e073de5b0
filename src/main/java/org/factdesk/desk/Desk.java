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
import org.factdesk.compare.ArchiveComparison;
import org.factdesk.compare.Comparison;
import org.factdesk.compare.Published;
import org.factdesk.compare.SourceComparison;
import org.factdesk.engine.Engine;
import org.factdesk.engine.Verdict;
import org.factdesk.extract.Extraction;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.resolve.Resolution;
import org.factdesk.text.Article;
import org.factdesk.text.Meta;
import org.factdesk.text.OffsetMap;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads and checks articles. Thread-safe: models and rules are shared, each thread has an annotator of its own. */
public final class Desk {
    private static final String WORDS =
            "Ana Hale, the Lethian foreign minister, said on Tuesday: \"We met 12 people in Geneva.\"";

    /** As short as it can be and still go most of the ways that articles go. */
    private static final Article SAMPLE = new Article(
            "-",
            null,
            Meta.NONE,
            WORDS,
            List.of(new Section(Section.Role.PARAGRAPH, new Span(0, WORDS.length()))),
            OffsetMap.NONE);

    private final ThreadLocal<Annotator> annotators;
    private final Profile profile;
    private final OwnRules own;
    private final Extraction extraction;
    private final Knowledge knowledge;
    private final List<Comparison> comparisons;
    private @Nullable CompletableFuture<Engine> engine;

    private Desk(Profile profile, OwnRules own, Extraction extraction) {
        this.profile = profile;
        this.own = own;
        this.extraction = extraction;
        this.knowledge = Knowledge.NONE;
        this.comparisons = List.of();
        this.annotators = ThreadLocal.withInitial(Annotator::new);
    }

    private Desk(Desk other, Knowledge knowledge, List<Comparison> comparisons) {
        this.profile = other.profile;
        this.own = other.own;
        this.extraction = other.extraction;
        this.knowledge = knowledge;
        this.comparisons = List.copyOf(comparisons);
        this.annotators = other.annotators;
        this.engine = other.engine();
    }

    /** Begins to load the models and lists that every article needs, beside what the caller does first: a short run is little else than loading. */
    public static void expectArticles() {
        Thread loading = new Thread(() -> open(Profile.DEFAULT).notes(SAMPLE), "loading");
        loading.setDaemon(true);
        loading.start();
    }

    /** A desk that runs the checks {@code profile} wants; rules are loaded with the first review. */
    public static Desk open(Profile profile) {
        return open(profile, DeskWords.NONE);
    }

    /** The same, of a desk that changes some lists of words. */
    public static Desk open(Profile profile, DeskWords words) {
        return open(profile, words, OwnRules.NONE);
    }

    /** The same, of a desk that has rules of its own, too. */
    public static Desk open(Profile profile, DeskWords words, OwnRules own) {
        return new Desk(profile, own, new Extraction(words, own.house().words()));
    }

    /** What it knows. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** The same desk with its models and rules, knowing {@code knowledge}. */
    public Desk knowing(Knowledge knowledge) {
        return new Desk(this, knowledge, comparisons);
    }

    /** The same desk, which holds every draft against {@code source}, the article it was written from. */
    public Desk against(Article source) {
        return with(new SourceComparison(annotators.get().annotate(source)));
    }

    /** The same desk, which holds every draft against what it has published. */
    public Desk remembering(List<Article> archive) {
        return with(new ArchiveComparison(archive.stream()
                .map(this::notes)
                .map(notes -> new Published(notes.annotated(), notes.facts()))
                .toList()));
    }

    /** The same desk, which holds every draft against something else besides. */
    public Desk with(Comparison comparison) {
        List<Comparison> all = new ArrayList<>(comparisons);
        all.add(comparison);
        return new Desk(this, knowledge, all);
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
        facts.addAll(Resolution.alike(notes.facts()));
        facts.addAll(Resolution.known(notes.annotated().article(), notes.facts(), knowledge));
        comparisons.forEach(comparison -> facts.addAll(comparison.compare(notes.annotated(), notes.facts())));
        return facts;
    }

    /** The engine, which loads its rules while the first article is read. */
    private synchronized CompletableFuture<Engine> engine() {
        if (engine == null) {
            engine = CompletableFuture.supplyAsync(() -> Engine.of(Catalogue.load(), own.house(), own.drl(), profile));
        }
        return engine;
    }
}
