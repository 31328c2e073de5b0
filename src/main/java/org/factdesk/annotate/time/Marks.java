package org.factdesk.annotate.time;

/** Typographic marks as plain ones, one to one. */
final class Marks {

    private Marks() {}

    static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> c;
        };
    }

    static String plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (plain(word.charAt(i)) != word.charAt(i)) {
                StringBuilder plain = new StringBuilder(word);
                for (int j = i; j < word.length(); j++) {
                    plain.setCharAt(j, plain(word.charAt(j)));
                }
                return plain.toString();
            }
        }
        return word;
    }
}
