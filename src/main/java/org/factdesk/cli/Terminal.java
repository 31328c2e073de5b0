package org.factdesk.cli;

/** What the user's terminal can show. */
record Terminal(boolean colour, boolean progress) {
    /** No terminal: a file or another program reads. */
    static final Terminal NONE = new Terminal(false, false);

    /** The terminal of this process, as the launcher saw it. */
    static Terminal ofProcess() {
        String plain = System.getenv("NO_COLOR");
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        boolean colour = Boolean.getBoolean("factdesk.out.terminal") && !dumb && (plain == null || plain.isEmpty());
        return new Terminal(colour, Boolean.getBoolean("factdesk.err.terminal") && !dumb);
    }
}
