package org.factdesk.report;

import org.factdesk.check.Severity;

/** How words are set off on the console. */
public enum Palette {
    PLAIN,
    COLOUR;

    private static final String ESCAPE = "\u001b[";
    private static final String RESET = ESCAPE + "0m";

    String strong(String words) {
        return set("1", words);
    }

    String faint(String words) {
        return set("2", words);
    }

    String severity(Severity severity, String words) {
        return switch (severity) {
            case ERROR -> set("1;31", words);
            case WARNING -> set("1;33", words);
            case INFO -> set("1;36", words);
        };
    }

    private String set(String code, String words) {
        return this == PLAIN || words.isEmpty() ? words : ESCAPE + code + "m" + words + RESET;
    }
}
