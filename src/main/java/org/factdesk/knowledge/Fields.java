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

    /** The column of a quotation mark at the start of a field that no other closes; 0 where there is none. */
    static int open(String line, char separator) {
        int opened = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                boolean starts = i == 0 || line.charAt(i - 1) == separator;
                opened = opened > 0 ? 0 : starts || doubled(line, i) ? i + 1 : 0;
            }
        }
        return opened;
    }

    private static boolean doubled(String line, int i) {
        return i > 0 && line.charAt(i - 1) == '"';
    }
}
