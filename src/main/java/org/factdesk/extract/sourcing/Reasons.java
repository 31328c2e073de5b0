package org.factdesk.extract.sourcing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;

/**
 * Where an article tells why sources are not named.
 *
 * @param nouns the nouns for sources in the sentences that tell it
 * @param ofAll whether one of them names no source, so that it speaks of whoever came before
 */
record Reasons(Set<String> nouns, boolean ofAll) {
    private static final Set<String> ANONYMITY = Lexicon.words("anonymity-words");
    private static final Set<String> REASON = Lexicon.words("reason-words");
    private static final Set<String> PERMISSION = Lexicon.words("permission-words");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "neither", "nor");
    private static final int REACH = 3;

    /** The reasons in {@code article} for not naming people called by {@code sources}. */
    static Reasons of(Annotated article, Set<String> sources) {
        Set<String> nouns = new HashSet<>();
        boolean ofAll = false;
        for (Sentence sentence : article.sentences()) {
            List<Token> tokens = article.tokens(sentence);
            if (anonymous(tokens) || forbidden(tokens)) {
                boolean told = false;
                for (Token token : tokens) {
                    String noun = token.lemma().toLowerCase(Locale.ROOT);
                    if (sources.contains(noun)) {
                        nouns.add(noun);
                        told = true;
                    }
                }
                ofAll |= !told;
            }
        }
        return new Reasons(nouns, ofAll);
    }

    /** Whether readers are told why the people called {@code noun} are not named. */
    boolean given(String noun) {
        return ofAll || nouns.contains(noun);
    }

    /** "On condition of anonymity because …", "asked not to be named, citing …", "anonymity to discuss …". */
    private static boolean anonymous(List<Token> tokens) {
        boolean anonymity = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            anonymity |= ANONYMITY.contains(token.text().toLowerCase(Locale.ROOT));
            boolean purpose = token.is("to")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).tag().equals("VB")
                    && !tokens.get(i + 1).is("be");
            if (anonymity && (purpose || REASON.contains(token.text().toLowerCase(Locale.ROOT)))) {
                return true;
            }
        }
        return false;
    }

    /** "Not authorized to speak", "was not allowed to discuss it". */
    private static boolean forbidden(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
            if (word.equals("unauthorized") || word.equals("unauthorised")) {
                return true;
            }
            if (PERMISSION.contains(word)
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("to")) {
                for (int j = Math.max(0, i - REACH); j < i; j++) {
                    if (NEGATIONS.contains(tokens.get(j).text().toLowerCase(Locale.ROOT))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
