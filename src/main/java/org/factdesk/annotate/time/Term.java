package org.factdesk.annotate.time;

/**
 * One sense of a piece: what the grammar calls it and what it is worth.
 *
 * @param symbol the grammar's name ("MONTH")
 * @param code its value as the lexicon writes it ("3", "TMO")
 */
record Term(String symbol, String code) {

    double number() {
        return Double.parseDouble(code);
    }
}
