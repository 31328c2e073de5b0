package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is made, grows, and says where its articles contradict each other. */
class ArchiveTest {
    private static final String NEWS = """
            {"id":"m1","date":"2025-04-01","title":"Summit","text":"The Baltic harbour summit will open on 3 May 2025 in Tallinn, the organisers said in a statement."}
            {"id":"m2","date":"2025-04-04","title":"Summit again","text":"The Baltic harbour summit will open on 5 May 2025 in Tallinn, a spokesman told reporters."}
            {"id":"h1","date":"2025-03-01","title":"Fish","text":"Turkish Foreign Minister Hakan Fidan met fishermen in Izmir on Friday."}
            {"id":"h2","date":"2025-03-03","title":"Trade","text":"Turkish Foreign Minister Omer Bolat spoke of trade in Ankara on Sunday."}
            {"id":"h3","date":"2025-03-05","title":"Ports","text":"Turkish Foreign Minister Hakan Fidan opened a port in Mersin on Tuesday."}
            {"id":"f1","date":"2025-02-01","title":"Mill","text":"The mill at Sandwell sold 50,000 tonnes of paper in 2024, its owner said."}
            {"id":"f2","date":"2025-02-09","title":"Mill","text":"The mill at Sandwell sold 60,000 tonnes of paper in 2024, its annual report says."}
            {"id":"c1","date":"2025-01-05","title":"Fire","text":"A fire at the paper mill killed 12 people, the fire brigade said.\\n\\nCorrection: An earlier version of this article misstated the toll of the fire at the mill as 14; it was 12."}
            {"id":"c2","date":"2025-01-20","title":"Fire","text":"A fire at the paper mill that killed 14 people is still under investigation, the fire brigade said in a statement."}
            {"id":"q1","date":"2025-01-20","title":"Talk","text":"\\"We will never sell the old harbour to anybody from abroad,\\" mayor Joan Marchant said on Monday."}
            {"id":"q2","date":"2025-01-21","title":"Talk","text":"\\"We will never sell the old harbour to anybody from abroad,\\" councillor Peter Lund said on Monday."}
            {"id":"q3","date":"2025-01-21","title":"Talk","text":"\\"We will never lease the old harbour to anybody from abroad,\\" mayor Joan Marchant said on Monday."}
            """;

    @TempDir
    private Path folder;

    private Run index(String news, String... more) throws IOException {
        Files.writeString(folder.resolve("news.jsonl"), news);
        List<String> words = new ArrayList<>(
                List.of("archive", "index", folder.resolve("news.jsonl").toString(), "--store", store()));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private Run contradictions(String... more) {
        List<String> words = new ArrayList<>(List.of("archive", "contradictions", "--store", store()));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    private void empty() throws IOException {
        try (var files = Files.walk(folder.resolve("store"))) {
            files.sorted(Collections.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void eachKindOfContradictionIsAPairOfSentences() throws IOException {
        assertThat(index(NEWS).code()).isZero();
        Run found = contradictions();
        assertThat(found.code()).isZero();
        assertThat(found.out().lines().filter(line -> line.matches("[a-z-]+: .*")))
                .containsExactly(
                        "corrected-error-returns: \"12\" and \"14\"",
                        "quote-two-speakers: \"We will never sell the old harbour to anybody from abroad,\""
                                + " and \"We will never sell the old harbour to anybody from abroad,\"",
                        "quote-wording-drift: \"We will never sell the old harbour to anybody from abroad,\""
                                + " and \"We will never lease the old harbour to anybody from abroad,\"",
                        "same-quantity-drift: \"50,000 tonnes\" and \"60,000 tonnes\"",
                        "office-two-holders: \"Hakan Fidan\" and \"Omer Bolat\"",
                        "event-two-dates: \"3 May 2025\" and \"5 May 2025\"");
        assertThat(found.out())
                .contains("  \"Mill\" (f1, 2025-02-01)\n    The mill at Sandwell sold 50,000 tonnes of paper in 2024");
    }

    @Test
    void threadsAndOrderChangeNothing() throws IOException {
        index(NEWS, "--threads", "1");
        String one = contradictions("--format", "json").out();
        empty();
        List<String> lines = new ArrayList<>(NEWS.lines().toList());
        Collections.shuffle(lines, new Random(7));
        index(String.join("\n", lines.subList(0, 5)), "--threads", "3");
        index(String.join("\n", lines), "--threads", "3");
        assertThat(contradictions("--format", "json").out().replaceAll("\"line\" : \\d+", ""))
                .isEqualTo(one.replaceAll("\"line\" : \\d+", ""));
    }

    @Test
    void aMoveThatIsToldIsNoContradiction() throws IOException {
        index(NEWS + """
            {"id":"m3","date":"2025-04-03","title":"Moved","text":"The Baltic harbour summit was moved to 5 May 2025 from 3 May, the organisers said."}
            """);
        assertThat(contradictions().out()).doesNotContain("event-two-dates");
    }

    @Test
    void anArticleThatWasCorrectedNoLongerContradicts() throws IOException {
        index(NEWS + """
            {"id":"m4","date":"2025-04-05","title":"Put right","text":"The summit opens on 5 May.","correction-of":"m1"}
            """);
        assertThat(contradictions().out()).doesNotContain("event-two-dates");
    }

    @Test
    void onlyNewAndChangedArticlesAreRead() throws IOException {
        assertThat(index(NEWS).err()).contains("12 articles read, 0 known already");
        assertThat(index(NEWS).err()).contains("0 articles read, 12 known already");
        assertThat(index(NEWS.replace("on 5 May", "on 3 May")).err()).contains("1 article read, 11 known already");
        assertThat(contradictions().out()).doesNotContain("event-two-dates");
    }

    @Test
    void aBrokenLineIsToldAndTheRestIsRead() throws IOException {
        List<String> lines = new ArrayList<>(NEWS.lines().toList());
        lines.add(6, "{\"id\": \"broken");
        Run run = index(String.join("\n", lines));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("news.jsonl:7: this is not JSON").contains("12 articles read");
        assertThat(folder.resolve("store/problems")).isNotEmptyDirectory();
    }

    @Test
    void ofTwoArticlesWithOneIdTheLaterCountsInAnyOrder() throws IOException {
        String again = """
            {"id":"f1","date":"2025-03-01","title":"Other","text":"The choir sang."}
            """;
        for (String news : List.of(NEWS + again, again + NEWS)) {
            Run run = index(news);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("the id f1 is that of another article as well");
            assertThat(contradictions().out()).doesNotContain("same-quantity-drift");
            index(news);
            assertThat(contradictions().out()).doesNotContain("same-quantity-drift");
            empty();
        }
    }

    @Test
    void articlesWithoutADateAreCountedAndOneThatIsTooLongIsTold() throws IOException {
        String undated = "{\"id\":\"u\",\"date\":null,\"text\":\"The choir sang.\"}\n";
        String book = "{\"id\":\"book\",\"text\":\"" + "The choir sang. ".repeat(200_000) + "\"}\n";
        Run run = index(undated + book);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("1 article read")
                .contains("1 without a date")
                .contains("news.jsonl:2: the article book has 3200000 characters");
    }

    @Test
    void anArticleOfFiftyMegabytesIsToldAndLeftOutWithoutBeingAnalysed() throws IOException {
        String news = NEWS + "{\"id\":\"huge\",\"text\":\"" + "The choir sang. ".repeat(3_300_000) + "\"}\n";
        Run run = index(news);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("news.jsonl:13: ").contains("12 articles read, 0 known already, 1 not read");
        assertThat(run.err().lines()).allMatch(line -> line.length() < 500);
    }

    @Test
    void aStoreOfAnOlderSchemaIsLeftAlone() throws IOException {
        index(NEWS);
        Path manifest = folder.resolve("store/manifest.json");
        String older = Files.readString(manifest).replace("\"schema\" : 1", "\"schema\" : 0");
        Files.writeString(manifest, older);
        for (Run run : List.of(contradictions(), index(NEWS))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("has schema 0, this factdesk writes 1; delete the folder and index again");
        }
        assertThat(manifest).hasContent(older);
    }

    @Test
    void aStoreOfAnotherSchemaIsLeftAlone() throws IOException {
        index(NEWS);
        Path manifest = folder.resolve("store/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"schema\" : 1", "\"schema\" : 9"));
        Run run = contradictions();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("has schema 9, this factdesk writes 1; use the factdesk that wrote it");
    }

    @Test
    void aStoreThatIsInUseIsLeftAlone() throws IOException {
        index(NEWS);
        try (RandomAccessFile lock =
                new RandomAccessFile(folder.resolve("store/lock").toFile(), "rw")) {
            assertThat(lock.getChannel().lock(Integer.MAX_VALUE, 1, false).isValid())
                    .isTrue();
            Run run = index(NEWS);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("is in use by another run");
        }
        assertThat(index(NEWS).code()).isZero();
    }

    @Test
    void theLockOfAnOwnerThatIsDeadIsTakenOver() throws IOException {
        index(NEWS);
        Files.writeString(folder.resolve("store/lock"), "999999999");
        assertThat(index(NEWS).code()).isZero();
        assertThat(Files.readString(folder.resolve("store/lock")))
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }

    /** Needs a file system of its own, which only root can make. */
    @Test
    void onADiskThatIsFullWhatWasFinishedIsKeptAndTheRunCanBeDoneAgain() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "factdesk", disk.toString()), "no mount without root");
        try {
            Path other = disk.resolve("store");
            Path news = folder.resolve("all.jsonl");
            Files.writeString(news, NEWS);
            String[] index = {"archive", "index", news.toString(), "--store", other.toString()};
            assertThat(Run.of(index).code()).isZero();
            String before = Run.of("archive", "contradictions", "--store", other.toString())
                    .out();
            Files.write(disk.resolve("filler"), new byte[(int) disk.toFile().getUsableSpace()]);
            Files.writeString(news, NEWS.replace("on 5 May", "on 3 May"));
            Run full = Run.of(index);
            assertThat(full.code()).isEqualTo(2);
            assertThat(full.err()).contains("cannot be read or written").contains("what was finished is kept");
            assertThat(Run.of("archive", "contradictions", "--store", other.toString())
                            .out())
                    .isEqualTo(before);
            Files.delete(disk.resolve("filler"));
            assertThat(Run.of(index).code()).isZero();
            assertThat(Run.of("archive", "contradictions", "--store", other.toString())
                            .out())
                    .doesNotContain("event-two-dates");
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void aStoreThatCannotBeWrittenIsSaidAndWhatWasFinishedIsKept() throws IOException {
        index(NEWS);
        Files.createDirectory(folder.resolve("store/articles/000003.parquet"));
        Files.writeString(folder.resolve("store/articles/000003.parquet/in-the-way"), "");
        Run run = index(NEWS.replace("on 5 May", "on 3 May"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be read or written");
        assertThat(contradictions().out()).contains("event-two-dates");
    }

    @Test
    void withoutAStoreItSaysHowToMakeOne() {
        Run run = contradictions();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("holds no archive; make one: factdesk archive index INPUT --store");
    }

    @Test
    void venuesTitlesAndSpellingsAreComparedToo() throws IOException {
        index("""
                {"id":"v1","date":"2025-04-01","title":"V","text":"The Baltic harbour summit will open on 3 May 2025 in Tallinn, the organisers said."}
                {"id":"v2","date":"2025-04-04","title":"V","text":"The Baltic harbour summit will open on 3 May 2025 in Riga, a spokesman said."}
                {"id":"v3","date":"2025-04-05","title":"V","text":"The Baltic harbour summit will open on 3 May 2025 in Estonia, a minister said."}
                {"id":"t1","date":"2025-03-01","title":"T","text":"Turkish Foreign Minister Hakan Fidan met fishermen in Izmir on Friday."}
                {"id":"t2","date":"2025-03-03","title":"T","text":"Turkish Defence Minister Hakan Fidan spoke of trade in Ankara on Sunday."}
                {"id":"s1","date":"2025-03-01","title":"S","text":"Ukrainian President Petro Poroshenko met fishermen in Odessa on Friday."}
                {"id":"s2","date":"2025-03-03","title":"S","text":"Ukrainian President Petro Poroschenko spoke of trade in Kiev on Sunday."}
                """);
        assertThat(contradictions().out().lines().filter(line -> line.matches("[a-z-]+: .*")))
                .containsExactly(
                        "name-spelling-drift: \"Petro Poroshenko\" and \"Petro Poroschenko\"",
                        "title-drift: \"Foreign Minister\" and \"Defence Minister\"",
                        "event-two-venues: \"Tallinn\" and \"Riga\"",
                        "event-two-venues: \"Riga\" and \"Estonia\"");
    }

    @Test
    void aSpreadsheetRunsNothingThatStandsInAnArticle() throws IOException {
        index("""
                {"id":"=1+1","date":"2025-02-01","title":"Mill","text":"The mill at Sandwell sold 50,000 tonnes of paper in 2024, its owner said."}
                {"id":"+cmd","date":"2025-02-09","title":"Mill","text":"The mill at Sandwell sold 60,000 tonnes of paper in 2024, its annual report says."}
                """);
        assertThat(contradictions("--format", "csv").out())
                .contains("same-quantity-drift,'=1+1,2025-02-01,\"50,000 tonnes\",")
                .contains(",'+cmd,2025-02-09,\"60,000 tonnes\",");
    }
}
