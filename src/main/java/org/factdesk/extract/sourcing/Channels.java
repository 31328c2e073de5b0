package org.factdesk.extract.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Channel;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;

/** Finds the words that tell how a statement reached the reader. */
public final class Channels implements Extractor {
    private static final Set<String> NOUNS = Lexicon.words("channel-nouns");
    private static final Set<String> ONE_VOICE = Lexicon.words("one-voice-nouns");
    private static final int REACH = 3;

    @Override
    public List<Channel> extract(Annotated article, Statements statements) {
        List<Channel> channels = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            List<Token> tokens = article.tokens(sentence);
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                String word = token.lemma().toLowerCase(java.util.Locale.ROOT);
                if (NOUNS.contains(word) && !article.quoted(token.span())) {
                    channels.add(
                            new Channel(token.span(), ONE_VOICE.contains(word) || joint(tokens, i), sentence.span()));
                }
            }
        }
        return channels;
    }

    private static boolean joint(List<Token> tokens, int noun) {
        for (int i = Math.max(0, noun - REACH); i < noun; i++) {
            if (tokens.get(i).is("joint")
                    || tokens.get(i).is("their")
                    || tokens.get(i).is("common")) {
                return true;
            }
        }
        return false;
    }
}
