package org.factdesk.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The annotated news beside the repository, and its scorers. Its texts are not ours to publish: nothing of them is copied, only offsets and
 * figures leave it.
 */
final class EvaluationKit {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("..", "shared", "eval");
    private static final Path OUT = Path.of("target", "corpus");

    /** A set whose articles nobody reads while rules are written: a tenth to a third of another set, chosen by hash. */
    private static final String HELD = "-held";

    private static final int HELD_ARTICLES = 200;

    private static final Set<String> EXTRACTED = new HashSet<>();

    private EvaluationKit() {}

    static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    /** The articles of {@code set}. */
    static Path articles(String set) {
        return FOLDER.resolve(folder(set)).resolve("articles.jsonl");
    }

    /** A file for a result that is not committed. */
    static Path out(String name) throws IOException {
        return Files.createDirectories(OUT).resolve(name);
    }

    /** The figures of the kit's scorer for what is read off {@code set} now. */
    static JsonNode score(String set, String measure) throws IOException, InterruptedException {
        Path figures = out(set + "-" + measure + ".json").toAbsolutePath();
        Path log = out(set + "-" + measure + ".txt");
        Process scorer = new ProcessBuilder(command(set, measure, figures))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (scorer.waitFor() != 0) {
            throw new IllegalStateException("the scorer refused " + set + ": " + Files.readString(log));
        }
        return JSON.readTree(figures.toFile()).get("figures");
    }

    private static List<String> command(String set, String measure, Path figures) throws IOException {
        Path gold = FOLDER.resolve(folder(set)).resolve("gold.jsonl");
        Path predicted = extracted(folder(set));
        boolean held = set.endsWith(HELD);
        Path rival = FOLDER.resolve("baselines").resolve("heideltime-" + set + ".jsonl");
        boolean versus = measure.equals("times") && Files.exists(rival);
        return List.of(
                "python3",
                FOLDER.resolve("score.py").toString(),
                measure,
                "--gold=" + (held ? heldApart(gold, set + "-gold.jsonl") : gold),
                "--pred=" + (held ? heldApart(predicted, set + ".jsonl") : predicted),
                "--articles=" + articles(set),
                versus ? "--versus=" + rival : "--resamples=0",
                "--json=" + figures);
    }

    private static String folder(String set) {
        return set.endsWith(HELD) ? set.substring(0, set.length() - HELD.length()) : set;
    }

    /** What {@code factdesk extract} prints for {@code set}, made once a run. */
    private static Path extracted(String set) throws IOException {
        Path file = out(set + ".jsonl");
        if (EXTRACTED.add(set)) {
            run(file, "extract", articles(set).toString());
        }
        return file;
    }

    /** Runs the command line as a user does, with its output to {@code file}. */
    static void run(Path file, String... arguments) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            int code = Main.run(arguments, InputStream.nullInputStream(), out, System.err);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", arguments) + " ended with " + code);
            }
        }
    }

    private static Path heldApart(Path lines, String name) throws IOException {
        List<String> all = Files.readAllLines(lines, UTF_8);
        Set<String> held = all.stream()
                .map(EvaluationKit::id)
                .sorted(Comparator.comparing(EvaluationKit::hash))
                .limit(HELD_ARTICLES)
                .collect(Collectors.toSet());
        List<String> kept = all.stream().filter(line -> held.contains(id(line))).toList();
        return Files.write(out(name), kept);
    }

    private static String id(String line) {
        return JSON.readTree(line).get("id").asString();
    }

    private static String hash(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
