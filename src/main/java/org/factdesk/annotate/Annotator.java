package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.annotate.number.NumberFinder;
import org.factdesk.annotate.time.TimeFinder;
import org.factdesk.text.Article;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/** Reads everything off the words of an article. Not thread-safe: one annotator a thread; models are shared. */
public final class Annotator {
    /** No writer's sentence is longer; what is (a table, a list without marks) is cut, so that no later step meets it whole. */
    private static final int LONGEST = 400;

    private final Abbreviations abbreviations = new Abbreviations();
    private final Sentences splitter = new Sentences(Models.sentenceDetector(), abbreviations);
    private final Tagger tagger = Models.tagger();
    private final Names names = new Names();

    /** The annotated article. */
    public Annotated annotate(Article article) {
        String plain = Typography.plain(article.text());
        Quotations.Paired quotations = Quotations.of(article.text(), article.sections());
        Set<Integer> closing =
                quotations.quotations().stream().map(q -> q.words().end()).collect(Collectors.toSet());
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (int section = 0; section < article.sections().size(); section++) {
            Section block = article.sections().get(section);
            for (Span sentence : splitter.split(plain, block.span())) {
                List<Span> words = Tokenizer.split(abbreviations, article.text(), plain, sentence);
                for (int from = 0; from < words.size(); from += LONGEST) {
                    int first = tokens.size();
                    List<Span> piece = words.subList(from, Math.min(words.size(), from + LONGEST));
                    tokens.addAll(tokens(plain, piece, closing));
                    sentences.add(new Sentence(extent(sentence, words, piece), first, tokens.size(), section));
                }
            }
        }
        return new Annotated(
                article,
                tokens,
                sentences,
                quotations.quotations(),
                quotations.unpaired(),
                names.find(tokens, sentences),
                TimeFinder.find(article, tokens, sentences),
                NumberFinder.find(article, tokens, sentences));
    }

    /** The whole sentence, or where it is cut the words of the piece. */
    private static Span extent(Span sentence, List<Span> words, List<Span> piece) {
        return piece.size() == words.size() ? sentence : piece.get(0).union(piece.get(piece.size() - 1));
    }

    private List<Token> tokens(String plain, List<Span> spans, Set<Integer> closing) {
        String[] words = spans.stream().map(span -> span.in(plain)).toArray(String[]::new);
        String[] tags = tagger.tag(sides(words, spans, closing));
        TagMending.mend(words, tags);
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            tokens.add(new Token(spans.get(i), words[i], tags[i], Lemmas.of(words[i], tags[i])));
        }
        return tokens;
    }

    /** The words as the tagger knows them: quotation marks that say whether they open or close. */
    private static String[] sides(String[] words, List<Span> spans, Set<Integer> closing) {
        String[] sided = words.clone();
        for (int i = 0; i < words.length; i++) {
            boolean closes = closing.contains(spans.get(i).start());
            if (words[i].equals("\"") || (words[i].equals("\'") && closes)) {
                sided[i] = closes ? "''" : "``";
            }
        }
        return sided;
    }
}
