package org.factdesk.knowledge;

/** Where the fields of a line of CSV stand. */
final class Fields {

    private Fields() {}

    /** The column, from 1, at which field {@code index} of {@code line} begins; 1 where there is no such field. */
    static int column(String line, char separator, int index) {
        int field = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (field == index) {
                return i + 1;
            }
            quoted ^= line.charAt(i) == '"';
            field += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return field == index ? line.length() + 1 : 1;
    }

    /** The column of a quotation mark that opens a field and is not closed, or closes one before its end; 0 where there is none. */
    static int flaw(String line, char separator) {
        int i = 0;
        while (i < line.length()) {
            if (line.charAt(i) != '"') {
                int next = line.indexOf(separator, i);
                i = next < 0 ? line.length() : next + 1;
                continue;
            }
            int close = close(line, i);
            if (close < 0) {
                return i + 1;
            }
            if (close + 1 < line.length() && line.charAt(close + 1) != separator) {
                return close + 1;
            }
            i = close + 2;
        }
        return 0;
    }

    /** The mark that closes the one at {@code open}; -1 where none does. */
    private static int close(String line, int open) {
        int close = line.indexOf('"', open + 1);
        while (close >= 0 && close + 1 < line.length() && line.charAt(close + 1) == '"') {
            close = line.indexOf('"', close + 2);
        }
        return close;
    }
}
