package org.factdesk.extract.statement;

/** Which verbs can stand beside a quotation. */
public final class Saying {
    private Saying() {}

    /** Whether the verb {@code lemma} can announce somebody's own words. */
    public static boolean quotes(String lemma) {
        return CueLexicon.VERBS.takes(lemma, "q");
    }
}
