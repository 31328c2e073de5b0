package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.factdesk.archive.Clipping;
import org.factdesk.archive.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Drafts are held against a store as they are against a folder, and a store outlives a kill. */
class ArchiveStoreTest {
    private static final String NEWS = """
            {"id":"m1","date":"2025-04-01","title":"Summit","text":"The Baltic harbour summit will open on 3 May 2025 in Tallinn, the organisers said in a statement."}
            {"id":"h1","date":"2025-03-01","title":"Fish","text":"Turkish Foreign Minister Hakan Fidan met fishermen in Izmir on Friday."}
            {"id":"f1","date":"2025-02-01","title":"Mill","text":"The mill at Sandwell sold 50,000 tonnes of paper in 2024, its owner said."}
            {"id":"c1","date":"2025-01-05","title":"Fire","text":"A fire at the paper mill killed 12 people, the fire brigade said.\\n\\nCorrection: An earlier version of this article misstated the toll of the fire at the mill as 14; it was 12."}
            """;

    private static final String DRAFTS = """
            {"id":"d1","date":"2025-04-04","text":"The Baltic harbour summit will open on 5 May 2025 in Tallinn, a spokesman told reporters."}
            {"id":"d2","date":"2025-03-03","text":"Turkish Foreign Minister Omer Bolat spoke of trade in Ankara on Sunday."}
            {"id":"d3","date":"2025-02-09","text":"The mill at Sandwell sold 60,000 tonnes of paper in 2024, its owner said."}
            {"id":"d4","date":"2025-01-20","text":"A fire at the paper mill that killed 14 people is still under investigation, the fire brigade said in a statement."}
            {"id":"d5","date":"2025-04-04","text":"The pier opens on 31 April 2025, the office said."}
            """;

    @TempDir
    private Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Run index(String news) {
        return Run.withInput(news, "archive", "index", "-", "--store", at("store"));
    }

    private Run check(String archive) throws IOException {
        Files.writeString(folder.resolve("drafts.jsonl"), DRAFTS);
        return Run.of(
                "check",
                at("drafts.jsonl"),
                "--archive",
                at(archive),
                "--only",
                "archive-contradiction,corrected-error-returns,impossible-date");
    }

    private static String withoutNames(String out) {
        return out.replaceAll("\\(\\S+, 2025", "(2025");
    }

    /** What is said of one draft, checked against a store of {@code news}. */
    private String said(String news, String draft) throws IOException {
        assertThat(index(news).code()).isZero();
        Files.writeString(folder.resolve("draft.jsonl"), draft);
        Run run = Run.of(
                "check",
                at("draft.jsonl"),
                "--archive",
                at("store"),
                "--only",
                "archive-contradiction,corrected-error-returns");
        assertThat(run.code()).isNotEqualTo(2);
        return run.out();
    }

    private static String holder(String id, String day, String name) {
        return "{\"id\":\"" + id + "\",\"date\":\"" + day + "\",\"text\":\"Turkish Foreign Minister " + name
                + " spoke of trade in Ankara.\"}\n";
    }

    @Test
    void aHolderOfMoreThanHalfAYearAgoSaysNothingOfToday() throws IOException {
        String news = holder("h1", "2025-03-01", "Hakan Fidan");
        assertThat(said(news, holder("d1", "2025-08-28", "Omer Bolat"))).contains("archive-contradiction");
        assertThat(said(news, holder("d2", "2025-08-29", "Omer Bolat"))).doesNotContain("archive-contradiction");
    }

    private static String summit(String id, String place) {
        return "{\"id\":\"" + id
                + "\",\"date\":\"2025-04-01\",\"text\":\"The Baltic harbour summit will open on 3 May 2025 in " + place
                + ", the organisers said.\"}\n";
    }

    @Test
    void anotherPlaceIsMarkedUnlessOneLiesInTheOther() throws IOException {
        String news = summit("m1", "Tallinn");
        assertThat(said(news, summit("d1", "Riga"))).contains("archive-contradiction");
        assertThat(said(news, summit("d2", "Estonia"))).doesNotContain("archive-contradiction");
    }

    private static String fire(String id, String day, int wrong, int right) {
        return "{\"id\":\"" + id + "\",\"date\":\"" + day + "\",\"text\":\"A fire at the paper mill killed " + right
                + " people, the fire brigade said.\\n\\nCorrection: An earlier version of this article misstated the toll"
                + " of the fire at the mill as " + wrong + "; it was " + right + ".\"}\n";
    }

    @Test
    void aCorrectionThatWasTakenBackMarksNothing() throws IOException {
        String draft = """
                {"id":"d4","date":"2025-01-20","text":"A fire at the paper mill that killed 14 people is still under investigation, the fire brigade said in a statement."}
                """;
        assertThat(said(fire("c1", "2025-01-05", 14, 12), draft)).contains("corrected-error-returns");
        assertThat(said(fire("c2", "2025-01-09", 12, 14), draft)).doesNotContain("corrected-error-returns");
    }

    @Test
    void aDraftWithoutADateIsHeldAgainstCorrectionsOnly() throws IOException {
        String draft =
                "{\"id\":\"d\",\"text\":\"Turkish Foreign Minister Omer Bolat spoke of a fire at the paper mill that"
                        + " killed 14 people and is still under investigation.\"}\n";
        assertThat(said(holder("h1", "2025-03-01", "Hakan Fidan") + fire("c1", "2025-01-05", 14, 12), draft))
                .contains("corrected-error-returns")
                .doesNotContain("archive-contradiction");
        assertThat(said(NEWS, draft.replace("\"d\",", "\"d\",\"date\":\"2025-03-03\",")))
                .contains("archive-contradiction");
    }

    @Test
    void aStoreTellsOfADraftWhatTheFolderTells() throws IOException {
        Files.createDirectory(folder.resolve("published"));
        Files.writeString(folder.resolve("published/news.jsonl"), NEWS);
        assertThat(index(NEWS).code()).isZero();
        Run run = check("store");
        assertThat(run.code()).isNotEqualTo(2);
        assertThat(run.out())
                .contains(
                        "the desk has published \"3 May 2025\", the draft \"5 May 2025\": \"Summit\" (m1, 2025-04-01)")
                .contains("the desk has published \"Hakan Fidan\", the draft \"Omer Bolat\"")
                .contains("the desk has published \"50,000 tonnes\", the draft \"60,000 tonnes\"")
                .contains("a published correction says \"12\", the draft \"14\"");
        assertThat(withoutNames(run.out()))
                .isEqualTo(withoutNames(check("published").out()));
    }

    @Test
    void whatAnEarlierVersionToldOrWasCorrectedOrMovedIsNotHeldAgainstADraft() throws IOException {
        index(NEWS);
        index(NEWS.replace("on 3 May", "on 5 May"));
        assertThat(check("store").out()).doesNotContain("5 May 2025\"");
        index(NEWS);
        assertThat(check("store").out()).contains("the draft \"5 May 2025\"");
        index(
                "{\"id\":\"m3\",\"date\":\"2025-04-02\",\"text\":\"The summit opens on 5 May.\",\"correction-of\":\"m1\"}");
        assertThat(check("store").out()).doesNotContain("the draft \"5 May 2025\"");
        index(
                "{\"id\":\"h2\",\"date\":\"2025-03-02\",\"text\":\"Turkish Foreign Minister Hakan Fidan resigned on Sunday.\"}");
        assertThat(check("store").out()).doesNotContain("Omer Bolat\"");
    }

    @Test
    void aStoreThatIsBeingWrittenIsToldAndTheDraftIsChecked() throws IOException {
        index(NEWS);
        try (RandomAccessFile keys =
                new RandomAccessFile(folder.resolve("store/keys.mv").toFile(), "rw")) {
            assertThat(keys.getChannel().lock().isValid()).isTrue();
            told(check("store"), "is in use by another run");
        }
        assertThat(check("store").out()).contains("Hakan Fidan");
    }

    @Test
    void aStoreOfAnotherSchemaOrWithoutAnIndexOrBrokenIsToldAndTheDraftIsChecked() throws IOException {
        index(NEWS);
        Path manifest = folder.resolve("store/manifest.json");
        String good = Files.readString(manifest);
        Files.writeString(manifest, good.replace("\"schema\" : 1", "\"schema\" : 9"));
        told(check("store"), "has schema 9, this factdesk writes 1");
        Files.writeString(manifest, "{\"schema\" : 1, ");
        told(check("store"), "manifest.json is broken");
        Files.writeString(manifest, good);
        Path keys = folder.resolve("store/keys.mv");
        Files.writeString(keys, "no index");
        told(check("store"), "keys.mv is broken; delete it and run factdesk archive index");
        Files.delete(keys);
        told(check("store"), "is missing or not finished; run factdesk archive index");
        index(NEWS);
        assertThat(check("store").out()).contains("Hakan Fidan");
        Files.writeString(keys, "no index");
        index(NEWS);
        assertThat(check("store").out()).contains("Hakan Fidan");
    }

    private static void told(Run run, String trouble) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(trouble);
        assertThat(run.out()).contains("31 April").doesNotContain("Hakan Fidan");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aRunThatWasKilledGoesOnWhereItWas() throws Exception {
        StringBuilder news = new StringBuilder(NEWS);
        for (int i = 0; i < 5_200; i++) {
            news.append("{\"id\":\"n").append(i).append("\",\"date\":\"2025-01-01\",\"text\":\"We sang.\"}\n");
        }
        kill(news.toString());
        assertThat(folder.resolve("store/articles/000002.parquet")).doesNotExist();
        assertThat(index(news.toString()).err()).contains("204 articles read, 5000 known already");
        List<String> resumed = contents();
        String found = check("store").out();
        Files.move(folder.resolve("store"), folder.resolve("killed"));
        index(news.toString());
        assertThat(resumed).isEqualTo(contents()).hasSizeGreaterThan(5_204);
        assertThat(found).isEqualTo(check("store").out()).contains("Hakan Fidan");
    }

    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Store store = Store.existing(folder.resolve("store"))) {
            store.articles().stream().map(Clipping::toString).forEach(contents::add);
            store.tellings(telling -> contents.add(telling.toString()));
        }
        contents.sort(null);
        return contents;
    }

    /** Kills a run that has finished one batch and waits for more of its input. */
    private void kill(String news) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "archive",
                        "index",
                        "-",
                        "--store",
                        at("store"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            OutputStream in = run.getOutputStream();
            in.write(news.getBytes(UTF_8));
            in.flush();
            while (run.isAlive() && !Files.exists(folder.resolve("store/manifest.json"))) {
                Thread.sleep(20);
            }
            assertThat(run.isAlive()).isTrue();
        } finally {
            run.destroyForcibly().waitFor();
        }
    }
}
