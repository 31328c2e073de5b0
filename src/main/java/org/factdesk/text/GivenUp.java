package org.factdesk.text;

/** Nobody waits any more for what is being read off an article: the thread that reads was interrupted. */
public final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private GivenUp() {
        super("the article was given up", null, false, false);
    }

    /** Goes on, but where this thread was interrupted; it stays so. Called wherever the next step may take long. */
    public static void whereInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new GivenUp();
        }
    }
}
