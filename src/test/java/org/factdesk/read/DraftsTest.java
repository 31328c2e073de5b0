package org.factdesk.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    private static Path file(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, content);
    }

    @Test
    void aFolderGivesItsArticlesInTheOrderOfTheirPaths(@TempDir Path folder) throws IOException {
        file(folder, "b.txt", "B.");
        file(folder, "a/c.md", "C.");
        file(folder, "a.html", "<p>A.</p>");
        file(folder, "notes.dat", "no");
        file(folder, ".hidden/d.txt", "no");

        Reading reading = Reading.ofFiles(folder.toString());

        assertThat(reading.articles()).extracting(Article::text).containsExactly("A.", "C.", "B.");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aGlobGivesTheFilesItMatches(@TempDir Path folder) throws IOException {
        file(folder, "a.txt", "A.");
        file(folder, "x/b.txt", "B.");
        file(folder, "x/c.md", "C.");

        assertThat(Reading.ofFiles(folder + "/**.txt").articles())
                .extracting(Article::text)
                .containsExactly("A.", "B.");
        assertThat(Reading.ofFiles(folder + "/*.txt").articles())
                .extracting(Article::text)
                .containsExactly("A.");
        assertThat(Reading.ofFiles(folder + "/*.htm").problem().message()).isEqualTo("no file matches");
    }

    @Test
    void aFileHasTheNameByWhichItsRepositoryKnowsIt() {
        assertThat(Listing.of(List.of("./README.md", "./.github", "./rules/*.md"), problem -> {}))
                .contains("README.md", ".github/CI.md", "rules/README.md")
                .noneMatch(name -> name.startsWith("./"));
        assertThat(Listing.of(List.of("."), problem -> {})).contains("README.md", "rules/README.md");
    }

    @Test
    void aFileNamedTwiceIsReadOnce(@TempDir Path folder) throws IOException {
        Path file = file(folder, "a.txt", "A.");

        assertThat(Reading.ofFiles(file.toString(), folder.toString()).articles())
                .hasSize(1);
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsRead(@TempDir Path folder) throws IOException {
        file(folder, "good.txt", "Good.");
        Files.write(folder.resolve("latin.txt"), new byte[] {'a', '\n', 'b', (byte) 0xe9, 'c'});
        Files.write(folder.resolve("utf16.txt"), "\ufeffhello".getBytes(UTF_16LE));
        Files.write(folder.resolve("zip.txt"), new byte[] {'P', 'K', 3, 4, 0, 0});
        file(folder, "empty.txt", "");
        file(folder, "blank.md", "---\ntitle: x\n---\n\n");
        file(folder, "broken.md", "---\ntitle: x\nauthors: ]a\n---\n\nText.");
        file(folder, "date.md", "---\ntitle: x\ndate: soon\n---\n\nText.");
        file(folder, "open.md", "---\ntitle: x\n\nText.");
        file(folder, "lines.jsonl", "{\"text\":\"A.\"}\n".repeat(6) + "{\"text\":\n" + "{\"text\":\"B.\"}\n");
        file(folder, "news.json", "{\"uri\":\"a\"}");
        file(folder, "half.json", "{\n\"uri\":\n");
        Files.createDirectory(folder.resolve("loop"));
        file(folder, "loop/in.txt", "In.");
        Files.createSymbolicLink(folder.resolve("loop/back"), folder);

        Reading reading = Reading.ofFiles(folder.toString(), folder + "/missing.txt");

        assertThat(reading.articles()).extracting(Article::text).containsOnly("Good.", "A.", "B.", "In.");
        assertThat(reading.problems())
                .extracting(problem -> tell(problem, folder))
                .containsExactlyInAnyOrder(
                        "missing.txt:0: there is no such file or folder",
                        "loop/back:0: this link leads back to a folder above it; remove the link or name the folders to check",
                        "latin.txt:2: byte 4 (0xe9) is not UTF-8; save the file as UTF-8",
                        "utf16.txt:1: this is UTF-16; save it as UTF-8",
                        "zip.txt:0: this is a binary file, not text; save the draft as text, Markdown or HTML",
                        "empty.txt:0: the file is empty; there is nothing to check",
                        "blank.md:0: the file is empty; there is nothing to check",
                        "broken.md:3: the front matter: this is not YAML",
                        "date.md:3: date is \"soon\"; write a day like 2026-02-04",
                        "open.md:1: the front matter has no end; close it with a line ---",
                        "lines.jsonl:7: this is not JSON (column 9)",
                        "half.json:3: this is not JSON");
    }

    @Test
    void jsonThatIsNoNewsIsPassedOverInAFolderAndAMistakeWhereItIsNamed(@TempDir Path folder) throws IOException {
        file(folder, "good.txt", "Good.");
        file(folder, "package.json", "{\"name\":\"a\"}");

        Reading inFolder = Reading.ofFiles(folder.toString());
        Reading named = Reading.ofFiles(folder + "/package.json");

        assertThat(inFolder.articles()).hasSize(1);
        assertThat(inFolder.problems()).isEmpty();
        assertThat(named.problem().message()).contains("no ninjs body");
    }

    private static String tell(Problem problem, Path folder) {
        String message =
                problem.message().replaceFirst("(this is not JSON[^:]*|the front matter: this is not YAML):.*", "$1");
        return folder.relativize(Path.of(problem.path())) + ":" + problem.line() + ": " + message;
    }

    @Test
    void aFolderWithoutArticlesIsAProblem(@TempDir Path folder) {
        assertThat(Reading.ofFiles(folder.toString()).problem().message()).isEqualTo("the folder holds no articles");
    }

    @Test
    void plainTextAndJsonLinesKeepTheirTextAsItIs() {
        String text = "  A\tb \r\n\r\n“c” 😀\r\n";

        assertThat(Reading.of(Format.TEXT, "\ufeff" + text).article().text()).isEqualTo(text);
        assertThat(Reading.of(
                                Format.JSONL,
                                "{\"id\":7,\"date\":\"2025-02-03T10:00:00Z\",\"title\":\"T\",\"text\":\" a\\r\\n b \"}")
                        .article())
                .satisfies(article -> {
                    assertThat(article.text()).isEqualTo(" a\r\n b ");
                    assertThat(article.id()).isEqualTo("7");
                    assertThat(article.meta().headline()).isEqualTo("T");
                    assertThat(article.meta().asOf()).isEqualTo("2025-02-03");
                });
    }

    @Test
    void markdownGivesItsBlocksAndItsFrontMatter() {
        String file = """
                ---
                title: Port closed
                date: 3 March 2025
                authors:
                  - Lin Ade
                standfirst: A storm.
                ---
                # Port

                The *port* closed.

                - One
                - Two

                > Quoted
                > words

                ```
                code
                ```

                | a | b |
                |---|---|
                | c | d |

                ![no](x.png)
                """;

        Reading reading = Reading.of(Format.MARKDOWN, file);

        assertThat(reading.sections())
                .containsExactly(
                        "HEADLINE Port",
                        "PARAGRAPH The port closed.",
                        "LIST_ITEM One",
                        "LIST_ITEM Two",
                        "QUOTE_BLOCK Quoted\nwords",
                        "TABLE a",
                        "TABLE b",
                        "TABLE c",
                        "TABLE d");
        assertThat(reading.article().meta().asOf()).isEqualTo("2025-03-03");
        assertThat(reading.article().meta().headline()).isEqualTo("Port closed");
        assertThat(reading.article().meta().standfirst()).isEqualTo("A storm.");
        assertThat(reading.article().meta().bylines()).containsExactly("Lin Ade");
    }

    @Test
    void aPageGivesItsArticleAndTheDayInItsHead() {
        String file = "<html lang=en-GB><head><title>Site | Port</title>"
                + "<meta property=\"article:published_time\" content=\"2025-03-03T01:00:00+09:00\"></head>"
                + "<body><nav>Home</nav><article><h1>Port closed</h1><p>The <b>port</b>\n closed&nbsp;now.</p>"
                + "<figure><figcaption>The port</figcaption></figure><script>no()</script>"
                + "<ul><li>One<li>Two</ul><blockquote><p>Said</p></blockquote>tail</article><footer>no</footer></body></html>";

        Reading reading = Reading.of(Format.HTML, file);

        assertThat(reading.sections())
                .containsExactly(
                        "HEADLINE Port closed",
                        "PARAGRAPH The port closed\u00a0now.",
                        "CAPTION The port",
                        "LIST_ITEM One",
                        "LIST_ITEM Two",
                        "QUOTE_BLOCK Said",
                        "PARAGRAPH tail");
        assertThat(reading.article().meta().asOf()).isEqualTo("2025-03-03");
        assertThat(reading.article().meta().language()).isEqualTo("en-GB");
    }

    @Test
    void aNewsItemGivesItsHeadlineAndItsBodyWhereTheyStandInTheFile() {
        String file = """
                {"uri":"urn:x","versioncreated":"2025-03-03T10:00:00Z",
                "bodies":[{"contenttype":"text/html","value":"<p>The port &amp; \\"pier\\" closed.<\\/p>"}],
                "headlines":[{"value":"Port closed"}]}
                """;

        Reading reading = Reading.of(Format.NINJS, file);

        assertThat(reading.sections()).containsExactly("HEADLINE Port closed", "PARAGRAPH The port & \"pier\" closed.");
        assertThat(reading.article().meta().asOf()).isEqualTo("2025-03-03");
        assertThat(reading.where("& \"pier\"").start()).isEqualTo(file.indexOf("&amp;"));
        assertThat(reading.where("& \"pier\"").end()).isEqualTo(file.indexOf(" closed."));
    }

    @Test
    void hugeAndDeepInputIsReadInOneGo() {
        String line = "x".repeat(20_000_000);
        assertThat(Reading.of(Format.TEXT, line).article().text()).hasSize(20_000_000);
        assertThat(Reading.of(Format.JSONL, "{\"text\":\"" + line + "\"}")
                        .article()
                        .text())
                .hasSize(20_000_000);
        String deep = ">".repeat(50_000) + " said\n";
        assertThat(Reading.of(Format.MARKDOWN, deep).article().text()).endsWith("said");
        String nested = "<blockquote>".repeat(50_000) + "said";
        assertThat(Reading.of(Format.HTML, nested).article().text()).isEqualTo("said");
        String quotes = "“".repeat(50_000) + "said" + "”".repeat(50_000);
        assertThat(Reading.of(Format.TEXT, quotes).article().text().getBytes(UTF_8))
                .hasSizeGreaterThan(300_000);
    }
}
