package org.factdesk.server.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code factdesk serve} as a process of its own, which can be killed. */
public final class ServedDesk implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("the desk is open at http://[^:]+:(\\d+)/");
    private static final Pattern WELCOME = Pattern.compile("(/welcome/\\S+)");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private final Process process;
    private final BufferedReader said;
    private final int port;
    private final String welcome;

    private ServedDesk(Process process, boolean fresh) throws IOException {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        this.port = Integer.parseInt(awaited(OPEN));
        this.welcome = fresh ? awaited(WELCOME) : "";
        relay();
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param program what starts factdesk
     * @param database its address
     * @param fresh whether there is nothing in it yet
     */
    public static ServedDesk start(List<String> program, Path data, String database, boolean fresh) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString(), "--database", database));
        try {
            return new ServedDesk(
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start(),
                    fresh);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String awaited(Pattern wanted) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher matcher = wanted.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("the desk does not open: " + all);
    }

    /** Shows what else it says: a desk whose words nobody takes stands still. */
    private void relay() {
        Thread relay = new Thread(() -> said.lines().forEach(System.err::println));
        relay.setDaemon(true);
        relay.start();
    }

    /** The port it answers on. */
    public int port() {
        return port;
    }

    /** Where the first account is made; empty where there are some. */
    public String welcome() {
        return welcome;
    }

    /** Mebibytes of memory that the process holds; 0 where the system does not tell. */
    public long resident() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            if (!Files.exists(status)) {
                return 0;
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Mebibytes of the heap that are in use once what nobody needs any more is collected. */
    public long heap() {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info").replaceAll("(?m)^ *(Metaspace|class space).*$", ""));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum / 1024;
    }

    private String jcmd(String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends it as a failing machine does: with no time to tidy up. */
    public void kill() {
        end(process.toHandle()::destroyForcibly);
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        end(process.toHandle()::destroy);
    }

    private void end(Runnable how) {
        how.run();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the desk does not stop");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
