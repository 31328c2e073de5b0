package org.factdesk.report.page;

/** Words of a draft as a page can hold them. */
final class Shown {
    private static final char UNKNOWN = '\uFFFD';
    private static final int MOST = 90;

    private Shown() {}

    /** {@code words}, a sign in the place of each character that must not stand in HTML. */
    static String words(String words) {
        StringBuilder shown = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
            shown.append(c == '\r' ? ' ' : control ? UNKNOWN : c);
        }
        return shown.toString();
    }

    /** The beginning of {@code words}. */
    static String brief(String words) {
        String whole = words(words);
        if (whole.length() <= MOST) {
            return whole;
        }
        int end = whole.lastIndexOf(' ', MOST);
        int cut = end < MOST / 2 ? MOST : end;
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }
}
