package org.factdesk.docket;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database: whatever is looked up together is of one moment, whatever is written together is kept together or not at all. */
final class Store implements AutoCloseable {
    /** How often a change is tried that the database gave up because it crossed another. */
    private static final int TRIES = 5;

    private final Connections connections;
    private final Jdbi reader;
    private final Jdbi writer;

    Store(Connections connections) {
        this.connections = connections;
        this.reader = jdbi(connections.readers());
        this.writer = jdbi(connections.writers());
    }

    private static Jdbi jdbi(HikariDataSource source) {
        return Jdbi.create(source).registerArgument(new TextArgument());
    }

    /** Gives what {@code work} looks up. */
    <T> T read(Function<Handle, T> work) {
        connections.verify();
        try {
            return reader.inTransaction(work::apply);
        } catch (RuntimeException failed) {
            throw Trouble.of(failed, connections.url());
        }
    }

    /** Gives what {@code work} answers once all that it changed is kept for good. */
    <T> T write(Function<Handle, T> work) {
        for (int tried = 1; ; tried++) {
            connections.verify();
            try {
                T done = writer.inTransaction(work::apply);
                connections.verify();
                return done;
            } catch (RuntimeException failed) {
                if (tried == TRIES || !Trouble.isCrossing(failed)) {
                    throw Trouble.of(failed, connections.url());
                }
            }
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
