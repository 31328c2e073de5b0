package org.factdesk.extract.sourcing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.lexicon.Lexicon;

/** Verbs of speech. */
final class Speech {
    /** The verbs, base form, without their particles. */
    static final Set<String> VERBS = verbs();

    private Speech() {}

    private static Set<String> verbs() {
        Set<String> verbs = new TreeSet<>(Lexicon.words("plain-report-verbs"));
        for (Map.Entry<String, String> entry : Lexicon.table("cue-verbs").entrySet()) {
            if (entry.getValue().startsWith("speech\t")) {
                verbs.add(entry.getKey());
            }
        }
        return verbs;
    }
}
