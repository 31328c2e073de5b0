package org.factdesk.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Evidence;
import org.factdesk.check.Finding;
import org.factdesk.check.Suppressed;
import org.factdesk.desk.Review;
import org.factdesk.report.page.Piece.Stroke;
import org.factdesk.text.Article;
import org.factdesk.text.Meta;
import org.factdesk.text.Section;
import org.factdesk.text.Section.Role;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Sets a reviewed article: its blocks with their marks, and each note beside the block its words stand in. */
public final class Typesetter {
    private final Article article;
    private final Catalogue catalogue;
    private final int number;
    private final Map<Section, List<Stroke>> strokes = new HashMap<>();
    private final List<Note> unplaced = new ArrayList<>();
    private final Map<Section, List<Note>> notes = new HashMap<>();
    private int last;

    private Typesetter(Article article, Catalogue catalogue, int number) {
        this.article = article;
        this.catalogue = catalogue;
        this.number = number;
    }

    /** The article of {@code review} as the {@code number}th of a report. */
    public static Proof set(Review review, Catalogue catalogue, int number) {
        return new Typesetter(review.article(), catalogue, number).set(review);
    }

    /** {@code article} with marks of another kind: what stands in the margin is not told, whoever asks knows by the marks. */
    public static Proof set(Article article, List<Stroke> strokes, Catalogue catalogue) {
        Typesetter typesetter = new Typesetter(article, catalogue, 1);
        strokes.forEach(typesetter::stroke);
        return typesetter.proof(List.of());
    }

    /** The name of {@code article} in a report. */
    public static String name(Article article) {
        return Shown.words(article.id() == null ? article.path() : article.path() + " (" + article.id() + ")");
    }

    private Proof set(Review review) {
        List<Finding> findings = review.findings().stream()
                .sorted(Comparator.comparing(Finding::span)
                        .thenComparing(Finding::check)
                        .thenComparing(Finding::message))
                .toList();
        for (int i = 0; i < findings.size(); i++) {
            note(findings.get(i), i + 1);
        }
        return proof(review.suppressed().stream().map(this::kept).toList());
    }

    private Proof proof(List<Proof.Kept> kept) {
        Meta meta = article.meta();
        return new Proof(
                number,
                name(article),
                meta.language(),
                shownOnce(meta.headline(), Role.HEADLINE),
                shownOnce(meta.standfirst(), Role.STANDFIRST),
                above(meta),
                unplaced,
                blocks(),
                kept);
    }

    /** What the file says of the article, unless a section says it. */
    private @Nullable String shownOnce(@Nullable String words, Role role) {
        boolean told = article.sections().stream().anyMatch(section -> section.role() == role);
        return told || words == null || words.isBlank() ? null : Shown.words(words);
    }

    private String above(Meta meta) {
        boolean told = article.sections().stream().anyMatch(section -> section.role() == Role.DATELINE);
        Stream<String> dateline = Stream.ofNullable(told ? null : meta.dateline());
        Stream<String> day = Stream.ofNullable(meta.asOf()).map(asOf -> "as of " + asOf);
        return Stream.of(meta.bylines().stream(), dateline, day)
                .flatMap(words -> words)
                .map(Shown::words)
                .collect(Collectors.joining(" · "));
    }

    private void note(Finding finding, int index) {
        String key = number + "-" + index;
        Section home = home(finding.span());
        List<Note.End> ends = new ArrayList<>();
        List<Evidence> evidence = finding.evidence().stream()
                .sorted(Comparator.comparing(Evidence::span).thenComparing(Evidence::label))
                .toList();
        String severity = Names.of(finding.severity());
        stroke("m" + key, key, severity, index + "", "n" + key, finding.message(), finding.span());
        for (int i = 0; i < evidence.size(); i++) {
            Evidence each = evidence.get(i);
            String letter = Names.letter(i);
            String id = "e" + key + letter;
            boolean marked = home(each.span()) != null;
            ends.add(new Note.End(id, index + letter, Shown.words(each.label()), brief(each.span()), marked));
            String goal = home == null ? "n" + key : "m" + key;
            stroke(id, key, "end", index + letter, goal, each.label() + "; " + finding.message(), each.span());
        }
        Note note = new Note(
                key,
                index,
                severity,
                catalogue.get(finding.check()),
                Shown.words(finding.message()),
                line(finding.span()),
                brief(finding.span()),
                home != null,
                finding.fingerprint(),
                ends,
                finding.fixes().stream().map(fix -> Shown.words(fix.title())).toList());
        (home == null ? unplaced : notes.computeIfAbsent(home, section -> new ArrayList<>())).add(note);
    }

    private void stroke(String id, String key, String kind, String number, String goal, String title, Span span) {
        stroke(new Stroke(id, key, kind, number, goal, Shown.words(title), span.start(), span.end()));
    }

    private void stroke(Stroke stroke) {
        below(new Span(stroke.start(), stroke.end()))
                .forEach(section -> strokes.computeIfAbsent(section, none -> new ArrayList<>())
                        .add(stroke));
    }

    /** The first section that {@code span} lies on; null where it lies on none. */
    private @Nullable Section home(Span span) {
        List<Section> sections = below(span);
        return sections.isEmpty() ? null : sections.get(0);
    }

    /** The sections that {@code span} lies on. They stand in order, so that even of very many only these are looked at. */
    private List<Section> below(Span span) {
        List<Section> sections = article.sections();
        int from = 0;
        for (int to = sections.size(); from < to; ) {
            int middle = (from + to) / 2;
            boolean before = sections.get(middle).span().end() < span.start();
            from = before ? middle + 1 : from;
            to = before ? to : middle;
        }
        return sections.subList(from, sections.size()).stream()
                .takeWhile(section -> section.span().start() <= span.end())
                .filter(section -> Marking.lies(span, section.span()))
                .toList();
    }

    private int line(Span span) {
        return article.offsets().locate(span).line();
    }

    private String brief(Span span) {
        return Shown.brief(article.line(span));
    }

    private Proof.Kept kept(Suppressed suppressed) {
        Finding finding = suppressed.finding();
        return new Proof.Kept(
                line(finding.span()),
                Names.of(finding.severity()),
                finding.check(),
                Shown.words(finding.message()),
                brief(finding.span()),
                switch (suppressed.by()) {
                    case BASELINE -> "in the baseline";
                    case DISMISSED -> "dismissed";
                    case SOURCED -> "source seen";
                    case MUTE -> "muted in the draft";
                    case UNCHANGED -> "on unchanged lines";
                },
                Shown.words(suppressed.reason()));
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Section> run = new ArrayList<>();
        for (Section section : article.sections()) {
            if (!run.isEmpty() && !goesOn(run.get(0).role(), section.role())) {
                blocks.add(block(run));
                run.clear();
            }
            run.add(section);
        }
        if (!run.isEmpty()) {
            blocks.add(block(run));
        }
        return blocks;
    }

    private static boolean goesOn(Role begun, Role next) {
        return begun == next && (begun == Role.LIST_ITEM || begun == Role.TABLE || begun == Role.QUOTE_BLOCK);
    }

    private Block block(List<Section> run) {
        Role role = run.get(0).role();
        if (role != Role.TABLE) {
            return new Block(Names.of(role), run.stream().map(this::row).toList(), List.of());
        }
        Map<Integer, List<Section>> lines = run.stream()
                .collect(Collectors.groupingBy(section -> line(section.span()), TreeMap::new, Collectors.toList()));
        List<Block.Row> rows = new ArrayList<>();
        lines.forEach((line, cells) -> rows.add(
                new Block.Row(told(line), cells.stream().map(this::pieces).toList(), List.of())));
        return new Block(
                Names.of(role),
                rows,
                run.stream().map(this::notes).flatMap(List::stream).toList());
    }

    private Block.Row row(Section section) {
        return new Block.Row(told(line(section.span())), List.of(pieces(section)), notes(section));
    }

    /** The line where a block begins; 0 where the block above began on it, too. */
    private int told(int line) {
        int shown = line == last ? 0 : line;
        last = line;
        return shown;
    }

    private List<Piece> pieces(Section section) {
        return Marking.of(article.text(), section.span(), Objects.requireNonNullElse(strokes.get(section), List.of()));
    }

    private List<Note> notes(Section section) {
        return Objects.requireNonNullElse(notes.get(section), List.of());
    }
}
