package org.factdesk.report.page;

import java.util.Locale;

/** The names of constants as people read them. */
final class Names {
    private static final int LETTERS = 26;

    private Names() {}

    /** {@code constant} in lower case, with blanks. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The letter that tells the ends of a finding apart: a to z, then a1 to z1. */
    static String letter(int index) {
        int round = index / LETTERS;
        return (char) ('a' + index % LETTERS) + (round == 0 ? "" : Integer.toString(round));
    }
}
