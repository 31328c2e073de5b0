package org.factdesk.cli;

import java.util.Map;

/** What the user's terminal can show. */
record Terminal(boolean colour, boolean progress) {
    /** No terminal: a file or another program reads. */
    static final Terminal NONE = new Terminal(false, false);

    /** The terminal of this process, as the launcher saw it. */
    static Terminal ofProcess() {
        return of(
                System.getenv(),
                Boolean.getBoolean("factdesk.out.terminal"),
                Boolean.getBoolean("factdesk.err.terminal"));
    }

    /** The terminal of somebody who asks a process that stays. */
    static Terminal of(Map<String, String> told) {
        return of(told, told.containsKey("out.terminal"), told.containsKey("err.terminal"));
    }

    private static Terminal of(Map<String, String> environment, boolean out, boolean err) {
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean colour =
                out && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(colour, err && !dumb);
    }
}
