package org.factdesk.check;

import java.util.List;
import java.util.Locale;

/**
 * One check as its page describes it.
 *
 * @param id the kebab-case name of the fault; also the name of its rule, its files and its findings
 * @param lifecycle how far its findings have been measured
 * @param since the release it came with
 * @param needs what an article must bring for it to speak: "text", "as-of date" …
 * @param summary the fault in one line
 * @param precision findings an editor would agree with, of those read on real news ("38/40"); empty where none was read
 * @param enabled whether it runs unless a desk says otherwise
 */
public record Check(
        String id,
        Topic topic,
        Severity severity,
        Lifecycle lifecycle,
        String since,
        String needs,
        String summary,
        String precision,
        boolean enabled) {

    /** How far a check's findings have been measured on real news. */
    public enum Lifecycle {
        PREVIEW,
        STABLE
    }

    /** The resource that holds its page. */
    public String page() {
        return Catalogue.FOLDER + lower(topic) + "/" + id + ".md";
    }

    /** The resource that holds the conditions of its rule as they are written. */
    public String rule() {
        return Catalogue.FOLDER + lower(topic) + "/" + id + ".when";
    }

    /** How many of its findings were read on real news. */
    public int read() {
        return number(precision.substring(precision.indexOf('/') + 1));
    }

    /** How likely an editor agrees with a finding, from 0 to 1: by what was read on real news, a half where nothing was. */
    public double confidence() {
        int right = number(precision.substring(0, Math.max(0, precision.indexOf('/'))));
        // one right and one wrong more than were read: few readings prove little
        return (right + 1.0) / (read() + 2.0);
    }

    private static int number(String written) {
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }

    /** The check as a line of the index. */
    public String toLine() {
        return String.join(
                "\t",
                id,
                lower(topic),
                lower(severity),
                lower(lifecycle),
                since,
                needs,
                summary,
                precision,
                String.valueOf(enabled));
    }

    /** The check that {@code line} of the index tells of. */
    public static Check fromLine(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        return new Check(
                fields.get(0),
                Topic.valueOf(upper(fields.get(1))),
                Severity.valueOf(upper(fields.get(2))),
                Lifecycle.valueOf(upper(fields.get(3))),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                Boolean.parseBoolean(fields.get(8)));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
