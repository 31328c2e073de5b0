package org.factdesk.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.factdesk.desk.Desk;
import org.factdesk.read.Inbox;
import org.factdesk.read.Relay;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/** Fills a store with several threads of one process, holding a few articles and one batch at a time. */
public final class ThreadEngine implements Inbox, AutoCloseable {
    /** Claims of a batch: what a run that is killed may lose, and about what it holds in memory. */
    private static final int BATCH = 60_000;

    /** Articles of a batch. */
    private static final int ARTICLES = 5_000;

    private final Store store;
    private final StoreLock lock;
    private final KeyIndex keys;
    private final Relay<Reading> relay;
    private final Consumer<Problem> problems;
    private final Runnable step;
    private final List<String> earlier;
    private final Set<String> read = new HashSet<>();
    private final Clippings seen = new Clippings();
    private final List<Clipping> articles = new ArrayList<>();
    private final List<Telling> tellings = new ArrayList<>();
    private final List<Problem> wrong = new ArrayList<>();
    private final Count count = new Count();

    /** What a run did. */
    public static final class Count {
        private int added;
        private int known;
        private int undated;
        private int problems;

        /** In words, for the end of the run. */
        public String words() {
            return added + (added == 1 ? " article" : " articles") + " read, " + known + " known already"
                    + (undated == 0 ? "" : ", " + undated + " without a date, which no contradiction in time can name")
                    + (problems == 0 ? "" : ", " + problems + " not read (see problems in the store)");
        }
    }

    /**
     * An engine that fills the store in {@code folder}.
     *
     * @param threads articles to work on at a time
     * @param problems told of everything that cannot be read
     * @param step called after each article
     */
    public ThreadEngine(Path folder, Desk desk, int threads, Consumer<Problem> problems, Runnable step)
            throws IOException {
        this.lock = StoreLock.of(folder);
        try {
            this.store = Store.open(folder);
        } catch (IOException refused) {
            lock.close();
            throw refused;
        }
        try {
            this.keys = KeyIndex.of(store);
        } catch (IOException refused) {
            store.close();
            lock.close();
            throw refused;
        }
        this.earlier = store.manifest().problems();
        this.problems = problems;
        this.step = step;
        this.relay = new Relay<>(
                threads,
                new Relay.Work<>(article -> Reading.of(desk, article), Reading::crashed, Reading::not),
                this::take);
    }

    @Override
    public void article(Article article) {
        Clipping clipping = Clipping.of(article);
        read.add(clipping.path());
        Problem tooLong = Reading.tooLong(clipping, article.text().length());
        if (tooLong != null) {
            problem(tooLong);
        } else if (fresh(clipping)) {
            relay.article(article);
        } else {
            count.known++;
            step.run();
        }
    }

    /**
     * Whether it is to be read: it is new or changed, and no other article of this run counts for its id. Where one of this run came first and no longer counts, it is read
     * though it is known, since the store would else keep that one as the last.
     */
    private boolean fresh(Clipping article) {
        Clipping other = seen.get(article.id());
        if (other == null) {
            seen.put(article);
            return !store.has(article);
        }
        if (other.version().equals(article.version())) {
            return false;
        }
        boolean later = article.outlasts(other);
        problem(later ? other.doubled(article) : article.doubled(other));
        if (later) {
            seen.put(article);
        }
        return later;
    }

    @Override
    public void problem(Problem problem) {
        read.add(problem.path());
        relay.problem(problem);
    }

    private void take(Reading done) {
        Problem problem = done.problem();
        Clipping article = done.article();
        if (problem != null) {
            count.problems++;
            wrong.add(problem);
            problems.accept(problem);
        }
        if (article != null) {
            count.added++;
            count.undated += article.date() == null ? 1 : 0;
            articles.add(article);
            tellings.addAll(done.tellings());
        }
        step.run();
        if (tellings.size() >= BATCH || articles.size() >= ARTICLES || wrong.size() >= ARTICLES) {
            commit();
        }
    }

    private void commit() {
        try {
            store.add(articles, tellings, wrong);
            keys.add(articles, tellings);
            keys.upTo(store.manifest().next());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        articles.clear();
        tellings.clear();
        wrong.clear();
    }

    /** Ends the run: what is still under way is done and kept. */
    public Count finish() throws IOException {
        try {
            relay.close();
            if (!articles.isEmpty() || !wrong.isEmpty()) {
                commit();
            }
            store.forget(earlier, read);
            keys.upTo(store.manifest().next());
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        // each is let go of, whatever the others throw
        try (lock;
                store;
                seen;
                keys) {
            relay.stop();
        }
    }
}
