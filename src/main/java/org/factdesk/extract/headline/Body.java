package org.factdesk.extract.headline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Title;
import org.factdesk.annotate.Token;
import org.factdesk.claim.TitleWords;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** The body of an article: its sentences without headline, standfirst, captions and a paragraph that only repeats the headline. */
final class Body {
    private static final Set<Section.Role> RUNNING =
            EnumSet.of(Section.Role.PARAGRAPH, Section.Role.LIST_ITEM, Section.Role.QUOTE_BLOCK, Section.Role.TABLE);
    /** Behind these a paragraph like the headline is no copy of it. */
    private static final int FIRST_SECTIONS = 3;

    private static final int SHORTEST_COPY = 10;
    private static final int SHORTEST_STEM = 4;

    private final Annotated article;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final @Nullable Span copy;
    private @Nullable Lands lands;
    private @Nullable List<Named> offices;

    Body(Annotated article) {
        this.article = article;
        this.copy = copy();
        for (Sentence sentence : article.sentences()) {
            Section section = article.article().sections().get(sentence.section());
            if (RUNNING.contains(section.role()) && !section.span().equals(copy)) {
                sentences.add(sentence);
                article.tokens(sentence).forEach(token -> words.add(folded(token.text())));
            }
        }
    }

    private @Nullable Span copy() {
        for (Title title : article.titles()) {
            String head = letters(title.text().article().text());
            List<Section> sections = article.article().sections();
            for (int i = 0; i < Math.min(FIRST_SECTIONS, sections.size()); i++) {
                String block = letters(article.article().words(sections.get(i).span()));
                boolean same = block.length() >= SHORTEST_COPY && (head.startsWith(block) || block.equals(head));
                if (title.place() == null && same) {
                    return sections.get(i).span();
                }
            }
        }
        return null;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    Annotated article() {
        return article;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Whether {@code word} stands anywhere in the body, in any case. */
    boolean has(String word) {
        return words.contains(folded(word));
    }

    /** Whether a word of the body has {@code word} in it or is the beginning of it. */
    boolean like(String word) {
        String folded = folded(word);
        return has(word)
                || words.stream()
                        .anyMatch(other -> other.contains(folded)
                                || (other.length() >= SHORTEST_STEM && folded.startsWith(other)));
    }

    /** The places of which the body speaks, or the text above and below it. */
    Lands lands() {
        if (lands == null) {
            lands = Lands.of(
                    article,
                    article.tokens().stream()
                            .filter(token -> !titled(token.span()))
                            .toList());
        }
        return lands;
    }

    private boolean titled(Span span) {
        return (copy != null && copy.covers(span))
                || article.titles().stream()
                        .anyMatch(
                                title -> title.place() != null && title.place().covers(span));
    }

    /** The top offices of which the body speaks. */
    List<Named> offices() {
        if (offices == null) {
            offices = sentences.stream()
                    .flatMap(sentence -> Named.in(article, sentence).stream())
                    .filter(named -> named.kind() == Named.Kind.OFFICE)
                    .toList();
        }
        return offices;
    }

    /** The places in the sentence of {@code named}. */
    Lands lands(Named named) {
        Sentence sentence = sentences.stream()
                .filter(one -> one.span().covers(named.span()))
                .findFirst()
                .orElseThrow();
        return Lands.of(article, article.tokens(sentence));
    }

    /** The words of {@code title} at {@code span}; of a headline that the text repeats, the place is the whole line. */
    TitleWords words(Title title, Span span) {
        String role = title.role().name().toLowerCase(Locale.ROOT);
        if (title.place() == null) {
            return new TitleWords(role, original(title, span).replaceAll("\\s+", " "), copy);
        }
        int start = title.place().start();
        Span place = new Span(start + span.start(), start + span.end());
        return new TitleWords(role, article.article().words(place).replaceAll("\\s+", " "), place);
    }

    /** The words with their own capitals. */
    private String original(Title title, Span span) {
        String whole = title.role() == Section.Role.HEADLINE
                ? article.article().meta().headline()
                : article.article().meta().standfirst();
        return whole == null ? title.text().article().words(span) : span.in(whole);
    }

    /** The lemmas of the words of meaning in {@code sentence}. */
    static Set<String> content(Annotated text, Sentence sentence) {
        Set<String> content = new HashSet<>();
        for (Token token : text.tokens(sentence)) {
            if (token.tagged("N") || token.tagged("V") || token.tagged("J")) {
                content.add(folded(token.lemma()));
            }
        }
        return content;
    }
}
