package org.factdesk.decide;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.factdesk.decide.Decision.Status;
import org.factdesk.file.WholeFile;
import org.factdesk.text.Problem;
import org.factdesk.yaml.YamlFile;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;
import org.factdesk.yaml.YamlWriter;
import org.jspecify.annotations.Nullable;

/** Reads and writes the decisions of a desk. */
public final class DecisionsFile {
    /** Its name where nobody gives another. */
    public static final String NAME = "factdesk.decisions.yaml";

    private static final String HEAD = """
            # What editors have decided of the findings of factdesk. It reads this file at every check and writes it at
            # "factdesk triage" and "factdesk check --baseline-write"; comments of yours are not kept.
            """;
    private static final String LIST = "decisions";
    private static final Set<String> KEYS =
            Set.of("fingerprint", "status", "check", "path", "words", "reason", "by", "on", "expires");

    private DecisionsFile() {}

    /**
     * The decisions in {@code file}. A mistake in it is told of, and the others hold.
     *
     * @param name the file as the user knows it, for problems
     */
    public static Decisions read(Path file, String name, Consumer<Problem> problems) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException broken) {
            problems.accept(new Problem(name, 0, "the decisions are not UTF-8; save the file as UTF-8", null));
            return Decisions.NONE;
        } catch (IOException failed) {
            problems.accept(new Problem(name, 0, "the decisions cannot be read: " + failed.getMessage(), null));
            return Decisions.NONE;
        }
        return parse(text, name, problems);
    }

    /**
     * The decisions in {@code text}, the content of such a file. A mistake in it is told of, and the others hold.
     *
     * @param name the file as the user knows it, for problems
     */
    public static Decisions parse(String text, String name, Consumer<Problem> problems) {
        YamlMap map = YamlFile.read(name, text, problems);
        if (map == null) {
            return Decisions.NONE;
        }
        map.allow(Set.of(LIST));
        List<Decision> decisions = new ArrayList<>();
        for (YamlMap entry : map.maps(LIST)) {
            Decision decision = decision(entry);
            if (decision != null) {
                decisions.add(decision);
            }
        }
        return Decisions.of(decisions);
    }

    private static @Nullable Decision decision(YamlMap entry) {
        entry.allow(KEYS);
        YamlText fingerprint = entry.text("fingerprint");
        Status status = status(entry);
        String reason = string(entry, "reason");
        if (fingerprint == null) {
            entry.wrong("a decision needs the fingerprint of its finding");
            return null;
        }
        if (status == null) {
            return null;
        }
        if (reason.isEmpty() && status.keeps() != null && status != Status.BASELINE) {
            entry.wrong("a decision that keeps a finding back needs a reason");
            return null;
        }
        return new Decision(
                fingerprint.value(),
                status,
                string(entry, "check"),
                string(entry, "path"),
                string(entry, "words"),
                reason,
                string(entry, "by"),
                day(entry, "on"),
                day(entry, "expires"));
    }

    private static String string(YamlMap entry, String key) {
        String value = entry.string(key);
        return value == null ? "" : value.strip();
    }

    private static @Nullable Status status(YamlMap entry) {
        YamlText status = entry.text("status");
        if (status == null) {
            entry.wrong("a decision needs a status: " + statuses());
            return null;
        }
        for (Status known : Status.values()) {
            if (word(known).equals(status.value())) {
                return known;
            }
        }
        status.wrong("the status is '" + status.value() + "'; allowed are " + statuses());
        return null;
    }

    private static String statuses() {
        return String.join(
                ", ", Arrays.stream(Status.values()).map(DecisionsFile::word).toList());
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable LocalDate day(YamlMap entry, String key) {
        YamlText day = entry.text(key);
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day.value());
        } catch (DateTimeException wrong) {
            day.wrong(key + " is '" + day.value() + "'; write a day as 2026-02-04");
            return null;
        }
    }

    /**
     * Writes {@code decisions} to {@code file}: whoever reads it meanwhile sees the old ones or the new ones, whole.
     *
     * @throws IOException when it cannot be written; the file is then as it was
     */
    public static void write(Path file, Decisions decisions) throws IOException {
        WholeFile.write(file, text(decisions));
    }

    /** The content of a file with {@code decisions}. */
    public static String text(Decisions decisions) {
        List<Map<String, String>> entries =
                decisions.all().stream().map(DecisionsFile::entry).toList();
        return HEAD + YamlWriter.of(Map.of(LIST, entries));
    }

    private static Map<String, String> entry(Decision decision) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("fingerprint", decision.fingerprint());
        entry.put("status", word(decision.status()));
        entry.put("check", decision.check());
        entry.put("path", decision.path());
        entry.put("words", decision.words());
        entry.put("reason", decision.reason());
        entry.put("by", decision.by());
        entry.put("on", decision.on() == null ? "" : decision.on().toString());
        entry.put(
                "expires", decision.expires() == null ? "" : decision.expires().toString());
        entry.values().removeIf(String::isEmpty);
        return entry;
    }
}
