package org.factdesk.bench;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/**
 * Prints how fast factdesk starts and reads, beside others, in one run: {@code src/bench/how-fast [start|words|length]…}, all of them by default. What is
 * compared runs in turn, so that a machine that is busy for a while is so for all.
 */
public final class HowFast {
    private static final int RUNS = Integer.getInteger("runs", 20);
    private static final Path WORK = Path.of("target", "bench");
    private static final Path ARTICLES = Path.of("..", "shared", "eval", "worldwide", "articles.jsonl");
    private static final String SEED = "fixtures/articles/seed.txt";
    private static final List<String> QUICK = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xlog:disable", "-Xlog:all=error:stderr");
    private static final int SAMPLE = Integer.getInteger("sample", 35);
    private static final int WARMING = 5;

    private HowFast() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = args.length == 0 ? List.of("start", "words", "length") : List.of(args);
        System.out.println("load before: " + load());
        for (String each : wanted) {
            switch (each) {
                case "start" -> start();
                case "words" -> words();
                case "length" -> length();
                default -> throw new IllegalArgumentException(each + ": start, words or length");
            }
        }
        System.out.println("load after: " + load());
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).trim() : "unknown";
    }

    private record Run(List<String> command, Map<String, String> environment) {}

    private static void start() throws Exception {
        for (String home : javas()) {
            String version = version(home);
            System.out.println("\nStart, whole process, Java " + version + ": median of " + RUNS + ", least, ms");
            Map<String, Run> runs = new LinkedHashMap<>();
            String java = home + "/bin/java";
            Map<String, String> with = Map.of("JAVA_HOME", home);
            String rules = RulesAlone.class.getName();
            String path = "target/factdesk.jar" + File.pathSeparator + WORK.resolve("bench.jar");
            runs.put("empty Java", new Run(command(java, QUICK, List.of("-cp", path, Nothing.class.getName())), with));
            runs.put("Drools with the rules alone", new Run(command(java, archive(java, version, path, rules), QUICK, List.of("-cp", path, rules)), with));
            runs.put("factdesk check", new Run(List.of("./factdesk", "check", "--fail-on", "never", SEED), with));
            runs.put("factdesk check, resident", new Run(List.of("./factdesk", "--resident", "check", "--fail-on", "never", SEED), with));
            if (Stream.of("/usr/bin/proselint").map(Path::of).anyMatch(Files::exists)) {
                runs.put("proselint", new Run(List.of("/usr/bin/proselint", SEED), with));
            }
            if (Files.isDirectory(WORK.resolve("lib"))) {
                runs.put("LanguageTool", new Run(command(java, List.of("-cp", rivals(), "Rival", "languagetool", "0", SEED)), with));
            }
            table(runs);
        }
    }

    /** The same help at the start that the launcher gives factdesk. */
    private static List<String> archive(String java, String version, String path, String main) throws Exception {
        boolean cache = Integer.parseInt(version.split("[.+]", 2)[0]) >= 25;
        Path archive = WORK.resolve("rules-" + version + ".archive");
        Files.deleteIfExists(archive);
        String make = (cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
        millis(new Run(command(java, List.of(make), QUICK, List.of("-cp", path, main)), Map.of()));
        return List.of((cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
    }

    private static void table(Map<String, Run> runs) throws Exception {
        Map<String, double[]> times = new LinkedHashMap<>();
        for (Map.Entry<String, Run> run : runs.entrySet()) {
            times.put(run.getKey(), new double[RUNS]);
            millis(run.getValue());
        }
        waitForResident(runs);
        for (int i = 0; i < RUNS; i++) {
            for (Map.Entry<String, Run> run : runs.entrySet()) {
                times.get(run.getKey())[i] = millis(run.getValue());
            }
        }
        times.values().forEach(Arrays::sort);
        double yardstick = times.get("Drools with the rules alone")[RUNS / 2];
        times.forEach((name, all) -> System.out.printf(
                Locale.ROOT, "  %-30s %7.0f %7.0f   %5.2f of the rules alone%n", name, all[RUNS / 2], all[0], all[RUNS / 2] / yardstick));
    }

    private static void waitForResident(Map<String, Run> runs) throws Exception {
        Map<String, String> with = runs.get("factdesk check").environment();
        for (int i = 0; i < 300; i++) {
            Process status = process(new Run(List.of("./factdesk", "resident", "status"), with));
            if (status.waitFor() == 0) {
                return;
            }
            Thread.sleep(200);
        }
        System.out.println("  (no resident process came up)");
    }

    private static void words() throws Exception {
        List<Article> articles = articles();
        long words = articles.stream().mapToLong(HowFast::words).sum();
        System.out.println("\nWords a second: " + articles.size() + " articles, " + words + " words, whole process");
        double one = words * 1e3 / millis(check("1", ARTICLES));
        double two = words * 1e3 / millis(check("2", ARTICLES));
        System.out.printf(Locale.ROOT, "  factdesk check, 1 thread %9.0f%n  factdesk check, 2 threads %8.0f%n", one, two);
        if (!Files.isDirectory(WORK.resolve("lib"))) {
            System.out.println("  (others are not there)");
            return;
        }
        List<String> files = sample(articles);
        System.out.println("  others, " + (files.size() - WARMING) + " of these articles, start and first " + WARMING + " articles not counted, 1 thread:");
        for (String rival : List.of("languagetool", "ner", "quote")) {
            double speed = rival(rival, files);
            System.out.printf(Locale.ROOT, "  %-24s %10.0f   factdesk is %.0f times as fast%n", rival, speed, one / speed);
        }
    }

    private static double rival(String name, List<String> files) throws Exception {
        List<String> command = command("java", List.of("-Xmx5g", "-cp", rivals(), "Rival", name, Integer.toString(WARMING)), files);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).trim();
        return process.waitFor() == 0 ? Double.parseDouble(said.substring(said.lastIndexOf('\n') + 1)) : Double.NaN;
    }

    private static String rivals() {
        return WORK.resolve("rivals/classes") + File.pathSeparator + WORK.resolve("lib") + "/*";
    }

    /** Every so many articles, as files. */
    private static List<String> sample(List<Article> articles) throws IOException {
        Path folder = Files.createDirectories(WORK.resolve("sample"));
        List<String> files = new ArrayList<>();
        for (int i = 0; i < SAMPLE; i++) {
            Path file = folder.resolve(i + ".txt");
            Files.writeString(file, articles.get(i * articles.size() / SAMPLE).text());
            files.add(file.toString());
        }
        return files;
    }

    private static void length() throws Exception {
        System.out.println("\nTime a word by the length of an article, 1 thread, start taken off: microseconds");
        String all = String.join("\n\n", articles().stream().map(Article::text).toList());
        Path few = lines("few", all, 500, 1);
        double start = Math.min(millis(check("1", few)), millis(check("1", few)));
        for (int length : new int[] {500, 2_000, 10_000, 50_000}) {
            int count = Math.max(2, 100_000 / length);
            double took = millis(check("1", lines(Integer.toString(length), all, length, count))) - start;
            System.out.printf(Locale.ROOT, "  %6d words an article, %3d articles %7.1f%n", length, count, took * 1e3 / length / count);
        }
    }

    private static Path lines(String name, String text, int length, int count) throws IOException {
        Path folder = WORK.resolve("length-" + name);
        Files.createDirectories(folder);
        int at = 0;
        for (int i = 0; i < count; i++) {
            int end = at;
            for (int words = 0; words < length && end < text.length(); end++) {
                words += Character.isWhitespace(text.charAt(end)) ? 1 : 0;
            }
            Files.writeString(folder.resolve(String.format(Locale.ROOT, "%05d.txt", i)), text.substring(at, end));
            at = end;
        }
        return folder;
    }

    private static List<Article> articles() throws IOException {
        List<Article> articles = new ArrayList<>();
        new Drafts(new ByteArrayInputStream(new byte[0]), Format.TEXT, null).read(List.of(ARTICLES.toString()), new Inbox() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void problem(Problem problem) {
                throw new IllegalStateException(problem.toString());
            }
        });
        return articles;
    }

    private static long words(Article article) {
        return article.text().trim().split("\\s+").length;
    }

    private static Run check(String threads, Path what) {
        return new Run(List.of("./factdesk", "check", "--format", "json", "--fail-on", "never", "--threads", threads, what.toString()), Map.of());
    }

    private static double millis(Run run) throws Exception {
        long begun = System.nanoTime();
        process(run).waitFor();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Process process(Run run) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(run.command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(run.environment());
        return builder.start();
    }

    @SafeVarargs
    private static List<String> command(String program, List<String>... parts) {
        List<String> command = new ArrayList<>(List.of(program));
        Stream.of(parts).forEach(command::addAll);
        return command;
    }

    /** Those named in JAVA_HOMES, else the one that runs this. */
    private static List<String> javas() {
        String homes = System.getenv("JAVA_HOMES");
        return homes == null ? List.of(System.getProperty("java.home")) : List.of(homes.split(File.pathSeparator));
    }

    private static String version(String home) throws IOException {
        return Files.readAllLines(Path.of(home, "release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.+]", ""))
                .findFirst()
                .orElse("0");
    }

    /** Does nothing. */
    static final class Nothing {
        public static void main(String[] args) {}
    }
}
