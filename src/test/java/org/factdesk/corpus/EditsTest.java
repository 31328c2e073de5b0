package org.factdesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.factdesk.check.Finding;
import org.factdesk.check.Profile;
import org.factdesk.desk.Desk;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Edits real articles at random and counts how many findings that the edit does not touch keep their fingerprints:
 * {@code mvn -Pcorpus test -Dtest=EditsTest}.
 */
@Tag("corpus")
class EditsTest {
    private static final int EDITS = 1000;
    private final Random random = new Random(20261124);
    private final Desk desk = Desk.open(Profile.DEFAULT);

    /** A finding as its reader sees it: no offset, no fingerprint. */
    private record Seen(String check, String words, String behind) {}

    @Test
    void whatAnEditDoesNotTouchKeepsItsFingerprint() throws IOException {
        assumeTrue(EvaluationKit.present(), "skipped: no ../shared/eval beside this repository");
        List<List<String>> articles = articles();
        int untouched = 0;
        int kept = 0;
        Map<String, Integer> lost = new HashMap<>();
        for (int edit = 0; edit < EDITS; edit++) {
            List<String> before = articles.get(edit % articles.size());
            List<String> after = new ArrayList<>(before);
            String kind = edit(after, articles.get(random.nextInt(articles.size())));
            Map<Seen, List<String>> old = findings(before);
            Map<Seen, List<String>> now = findings(after);
            for (Map.Entry<Seen, List<String>> entry : old.entrySet()) {
                List<String> found = now.getOrDefault(entry.getKey(), List.of());
                if (found.size() == entry.getValue().size()) {
                    untouched += found.size();
                    long same =
                            entry.getValue().stream().filter(found::contains).count();
                    kept += (int) same;
                    lost.merge(kind, (int) (found.size() - same), Integer::sum);
                }
            }
        }
        Files.writeString(
                EvaluationKit.out("edits.txt"),
                untouched + " findings untouched, " + kept + " fingerprints kept; lost by edit: " + lost + "\n");
        assertThat(untouched).isGreaterThan(EDITS);
        assertThat((double) kept / untouched).isGreaterThanOrEqualTo(0.99);
    }

    /** The paragraphs of articles with several findings. */
    private List<List<String>> articles() throws IOException {
        List<List<String>> articles = new ArrayList<>();
        for (Soil soil : Soil.of("polnear-train")) {
            if (articles.size() < 200 && findings(soil.paragraphs()).size() > 1) {
                articles.add(soil.paragraphs());
            }
        }
        return articles;
    }

    /** Edits {@code paragraphs}, as people do; gives what was done. */
    private String edit(List<String> paragraphs, List<String> others) {
        int at = random.nextInt(paragraphs.size());
        return switch (random.nextInt(6)) {
            case 0 -> {
                paragraphs.remove(at);
                yield "paragraph removed";
            }
            case 1 -> {
                paragraphs.add(at, others.get(random.nextInt(others.size())));
                yield "paragraph added";
            }
            case 2 -> {
                Collections.swap(paragraphs, at, random.nextInt(paragraphs.size()));
                yield "paragraphs moved";
            }
            case 3 -> {
                int width = 60 + random.nextInt(40);
                paragraphs.replaceAll(paragraph -> wrapped(paragraph, width));
                yield "wrapped";
            }
            case 4 -> {
                paragraphs.set(at, "The market was quiet and rain fell. " + paragraphs.get(at));
                yield "sentence added";
            }
            default -> {
                paragraphs.set(at, others.get(random.nextInt(others.size())));
                yield "paragraph replaced";
            }
        };
    }

    /** Lines as full as {@code width} allows, as editors of text break them. */
    private static String wrapped(String paragraph, int width) {
        StringBuilder lines = new StringBuilder();
        int line = 0;
        for (String word : paragraph.split("\\s+", -1)) {
            boolean fits = line + 1 + word.length() <= width;
            lines.append(line == 0 ? "" : fits ? " " : "\n").append(word);
            line = line > 0 && fits ? line + 1 + word.length() : word.length();
        }
        return lines.toString();
    }

    private Map<Seen, List<String>> findings(List<String> paragraphs) {
        Article article = article(String.join("\n\n", paragraphs));
        Map<Seen, List<String>> findings = new HashMap<>();
        for (Finding finding : desk.review(article).findings()) {
            findings.computeIfAbsent(seen(finding, article), key -> new ArrayList<>())
                    .add(finding.fingerprint());
        }
        return findings;
    }

    /** A finding by its words and what follows them in the paragraph, so that it is the same wherever the paragraph moves. */
    private static Seen seen(Finding finding, Article article) {
        int end = article.sections().stream()
                .map(Section::span)
                .filter(section -> section.covers(finding.span()))
                .mapToInt(Span::end)
                .findFirst()
                .orElse(finding.span().end());
        Span behind =
                new Span(finding.span().end(), Math.min(end, finding.span().end() + 40));
        return new Seen(finding.check(), article.line(finding.span()), article.line(behind));
    }

    private static Article article(String text) {
        List<Article> read = new ArrayList<>();
        new Drafts(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Format.TEXT, null)
                .read(List.of("-"), new Inbox() {
                    @Override
                    public void article(Article article) {
                        read.add(article);
                    }

                    @Override
                    public void problem(Problem problem) {
                        throw new IllegalStateException(problem.message());
                    }
                });
        return read.get(0);
    }
}
