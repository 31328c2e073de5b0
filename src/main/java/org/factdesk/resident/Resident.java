package org.factdesk.resident;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs the requests of callers, each in a thread of its own, until it is told to stop or nobody has asked for a while. A process serves the folder it
 * was started in: a path means the same to it as to its callers, whoever opens it.
 */
public final class Resident implements AutoCloseable {
    private static final int TROUBLE = 2;

    /** Rules and models may recurse deep on odd text; the threads of a run have as much. */
    private static final long STACK = 16L << 20;

    private final Door door;
    private final Program program;
    private final Duration patience;
    private final ExecutorService runs =
            Executors.newCachedThreadPool(task -> new Thread(null, task, "request", STACK));
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });
    private int running;
    private int served;
    private @Nullable ScheduledFuture<?> end;

    private Resident(Door door, Program program, Duration patience) {
        this.door = door;
        this.program = program;
        this.patience = patience;
    }

    /**
     * Serves callers at {@code socket}; returns when that is over, at once where another process serves there.
     *
     * @param ready runs before the first caller is let in
     * @param patience how long to wait for the next request
     * @throws IOException where there can be no socket, or others could reach it
     */
    public static void serve(Path socket, Program program, Runnable ready, Duration patience) throws IOException {
        Door door = Door.at(socket);
        if (door == null) {
            return;
        }
        try (Resident resident = new Resident(door, program, patience)) {
            ready.run();
            resident.welcome();
        }
    }

    private void welcome() throws IOException {
        door.open();
        waitForMore();
        try {
            while (true) {
                SocketChannel caller = door.next();
                runs.execute(() -> answer(caller));
            }
        } catch (ClosedChannelException over) {
            // Told to stop, or nobody came.
        }
    }

    private void answer(SocketChannel caller) {
        begin();
        try (caller) {
            Wire wire = new Wire(Channels.newInputStream(caller), Channels.newOutputStream(caller));
            answer(request(wire), wire);
        } catch (IOException | Wire.CallerGone gone) {
            // A caller that was killed asks for nothing.
        } finally {
            finish();
        }
    }

    private static Request request(Wire wire) throws IOException {
        List<String> arguments = new ArrayList<>();
        Map<String, String> terminal = new HashMap<>();
        for (Wire.Frame frame = wire.read(); frame.kind() != Wire.GO; frame = wire.read()) {
            if (frame.kind() == Wire.ARGUMENT) {
                arguments.add(frame.text());
            } else {
                String[] pair = frame.text().split("=", 2);
                terminal.put(pair[0], pair[pair.length - 1]);
            }
        }
        return new Request(arguments, terminal);
    }

    private void answer(Request request, Wire wire) throws IOException {
        if (request.arguments().equals(List.of("resident", "status"))) {
            wire.write(Wire.TAKEN, "");
            wire.write(Wire.OUT, status());
            wire.write(Wire.EXIT, "0");
        } else if (request.arguments().equals(List.of("resident", "stop"))) {
            door.close();
            wire.write(Wire.TAKEN, "");
            wire.write(Wire.EXIT, "0");
        } else if (program.takes(request)) {
            wire.write(Wire.TAKEN, "");
            wire.write(Wire.EXIT, Integer.toString(run(request, wire)));
        } else {
            wire.write(Wire.REFUSED, "");
        }
    }

    /** A run that breaks must not take the runs of others with it, unless the process itself is broken. */
    private int run(Request request, Wire wire) throws IOException {
        try {
            return program.run(request, wire.input(), wire.stream(Wire.OUT), wire.stream(Wire.ERR));
        } catch (Wire.CallerGone gone) {
            throw gone;
        } catch (RuntimeException | Error broken) {
            wire.write(Wire.ERR, "factdesk: the resident process broke and ends; please report it (" + broken + ")\n");
            door.close();
            return TROUBLE;
        }
    }

    private synchronized String status() {
        return "process " + ProcessHandle.current().pid() + " serves "
                + Path.of("").toAbsolutePath() + ": " + served
                + (served == 1 ? " run" : " runs") + " so far, ends after " + patience.toMinutes()
                + " minutes without one\n";
    }

    private synchronized void begin() {
        running++;
        if (end != null) {
            end.cancel(false);
        }
    }

    private synchronized void finish() {
        running--;
        served++;
        if (running == 0) {
            waitForMore();
        }
    }

    private synchronized void waitForMore() {
        if (!watch.isShutdown()) {
            end = watch.schedule(this::leave, patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void leave() {
        if (running > 0) {
            return;
        }
        try {
            door.close();
        } catch (IOException failed) {
            // The process ends, and with it what it holds.
        }
    }

    /** Waits for the runs that go on, and ends. */
    @Override
    public void close() throws IOException {
        door.close();
        watch.shutdownNow();
        runs.shutdown();
        try {
            runs.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
