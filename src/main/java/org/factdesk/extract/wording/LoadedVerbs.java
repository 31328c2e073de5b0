package org.factdesk.extract.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.LoadedVerb;
import org.factdesk.claim.Statement;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Finds verbs of speech that judge what is said, or who says it. */
public final class LoadedVerbs implements Extractor {
    private static final Set<String> WITH_NOUN = Lexicon.words("loaded-with-noun");
    private static final Set<String> COURT = Lexicon.words("court-words");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private final Set<String> verbs;

    /** A finder of the verbs that {@code desk} takes for loaded. */
    public LoadedVerbs(DeskWords desk) {
        verbs = desk.words(DeskWords.Kind.LOADED_ATTRIBUTION_VERBS);
    }

    @Override
    public List<LoadedVerb> extract(Annotated article, Statements statements) {
        List<LoadedVerb> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!article.has(sentence, verbs)) {
                continue;
            }
            boolean legal = article.has(sentence, COURT);
            for (Statement statement : statements.all()) {
                Span cue = statement.cue();
                if (cue != null && sentence.span().covers(cue)) {
                    verb(article, sentence, statement, cue)
                            .forEach(verb ->
                                    found.add(new LoadedVerb(verb, statements.quotedOrAttributed(verb), legal)));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private List<Span> verb(Annotated article, Sentence sentence, Statement statement, Span cue) {
        List<Span> spans = new ArrayList<>();
        List<Token> tokens = article.tokens(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean loaded = cue.covers(token.span()) && token.tagged("V") && verbs.contains(token.lemma());
            boolean demand = token.lemma().equals("insist")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("on");
            if (loaded && !demand && (WITH_NOUN.contains(token.lemma()) || says(article, statement))) {
                spans.add(token.span());
            }
        }
        return spans;
    }

    /** Whether a quotation or a clause follows or leads: "claimed responsibility" says nothing of the words. */
    private static boolean says(Annotated article, Statement statement) {
        if (!statement.quotes().isEmpty()) {
            return true;
        }
        return statement.content().stream().anyMatch(content -> finite(article, content));
    }

    private static boolean finite(Annotated article, Span content) {
        return article.tokens(content).stream().anyMatch(token -> token.tagged("MD") || FINITE.contains(token.tag()));
    }
}
