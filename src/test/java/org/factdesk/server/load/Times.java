package org.factdesk.server.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** How long what was asked took to be answered, by what it was. */
public final class Times {
    private final Map<String, List<Double>> all = new TreeMap<>();

    /** Gives what {@code work} gives, and remembers how long it took. */
    <T> T timed(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        T done = work.get();
        double millis = (System.nanoTime() - begun) / 1e6;
        synchronized (all) {
            all.computeIfAbsent(what, each -> new ArrayList<>()).add(millis);
        }
        return done;
    }

    /** Forgets all. */
    public void clear() {
        synchronized (all) {
            all.clear();
        }
    }

    /** How many answers there were. */
    public int count() {
        synchronized (all) {
            return all.values().stream().mapToInt(List::size).sum();
        }
    }

    /** A line for each kind: how many, the median, the 95th of a hundred, the longest. */
    public String table() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "  %-12s %7s %8s %8s %8s%n", "milliseconds", "number", "p50", "p95", "max"));
        synchronized (all) {
            all.forEach((what, times) -> {
                double[] sorted =
                        times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
                table.append(String.format(
                        Locale.ROOT,
                        "  %-12s %7d %8.1f %8.1f %8.1f%n",
                        what,
                        sorted.length,
                        sorted[sorted.length / 2],
                        sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                        Arrays.stream(sorted).max().orElse(0)));
            });
        }
        return table.toString();
    }
}
