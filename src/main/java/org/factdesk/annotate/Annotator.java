package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.annotate.number.NumberFinder;
import org.factdesk.annotate.time.TimeFinder;
import org.factdesk.text.Article;
import org.factdesk.text.GivenUp;
import org.factdesk.text.Meta;
import org.factdesk.text.OffsetMap;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads everything off the words of an article. Not thread-safe: one annotator a thread; models are shared. */
public final class Annotator {
    /** No writer's sentence is longer; what is (a table, a list without marks) is cut, so that no later step meets it whole. */
    private static final int LONGEST = 400;

    private static final Set<Section.Role> TITLES =
            Set.of(Section.Role.HEADLINE, Section.Role.STANDFIRST, Section.Role.CAPTION);

    private final Abbreviations abbreviations = new Abbreviations();
    private final Sentences splitter = new Sentences(Models.sentenceDetector(), abbreviations);
    private final Tagger tagger = Models.tagger();
    private final Names names = new Names();

    /** The annotated article. */
    public Annotated annotate(Article article) {
        Annotated body = read(article);
        List<Title> titles = titles(article, body.tokens());
        return titles.isEmpty() ? body : body.with(titles);
    }

    private List<Title> titles(Article article, List<Token> body) {
        List<Title> titles = new ArrayList<>();
        Meta meta = article.meta();
        boolean none = meta.headline() == null
                && meta.standfirst() == null
                && article.sections().stream().noneMatch(section -> TITLES.contains(section.role()));
        if (none) {
            return titles;
        }
        Capitals capitals = new Capitals(body);
        for (Section section : article.sections()) {
            if (TITLES.contains(section.role())) {
                titles.add(title(section.role(), section.span(), article.words(section.span()), capitals));
            }
        }
        if (meta.headline() != null) {
            titles.add(title(Section.Role.HEADLINE, null, meta.headline(), capitals));
        }
        if (meta.standfirst() != null) {
            titles.add(title(Section.Role.STANDFIRST, null, meta.standfirst(), capitals));
        }
        return titles;
    }

    private Title title(Section.Role role, @Nullable Span place, String words, Capitals capitals) {
        String plain = capitals.plain(words);
        Section all = new Section(Section.Role.PARAGRAPH, new Span(0, plain.length()));
        return new Title(role, place, read(new Article("-", null, Meta.NONE, plain, List.of(all), OffsetMap.NONE)));
    }

    private Annotated read(Article article) {
        String plain = Typography.plain(article.text());
        Quotations.Paired quotations = Quotations.of(article.text(), article.sections());
        Set<Integer> closing =
                quotations.quotations().stream().map(q -> q.words().end()).collect(Collectors.toSet());
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (int section = 0; section < article.sections().size(); section++) {
            Section block = article.sections().get(section);
            for (Span sentence : splitter.split(plain, block.span())) {
                GivenUp.whereInterrupted();
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
                NumberFinder.find(article, tokens, sentences),
                List.of());
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
