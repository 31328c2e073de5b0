package org.factdesk.extract.office;

/** Whether words name a state, as far as it takes to read a title. */
final class Places {
    private Places() {}

    static boolean isState(Line line, int from, int to) {
        return false;
    }

    static boolean isDemonym(String word) {
        return word.matches(".{2,}(ian|an|ish|ese|i|ch)");
    }
}
