package org.factdesk.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Postponement;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;

/** The sentences that speak of another day or place than the one that holds now. */
public final class Postponements implements Extractor {
    private static final Set<String> WORDS = Lexicon.words("rescheduling-words");
    /** Of these the noun says something else: "a diplomatic move", "a push for peace". */
    private static final Set<String> VERBS = Set.of("move", "push", "shift", "switch", "pause");

    @Override
    public List<Postponement> extract(Annotated article, Statements statements) {
        List<Postponement> postponements = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            for (Token token : article.tokens(sentence)) {
                if (WORDS.contains(token.lemma()) && !(token.tagged("N") && VERBS.contains(token.lemma()))) {
                    postponements.add(new Postponement(sentence.span(), token.span()));
                    break;
                }
            }
        }
        return postponements;
    }
}
