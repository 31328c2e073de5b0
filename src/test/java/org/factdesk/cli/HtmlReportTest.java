package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that findings are written as; how it is used is tested in a browser. */
class HtmlReportTest {
    private static final String SEED = "fixtures/articles/seed.txt";

    @TempDir
    private Path folder;

    @Test
    void allowsItsOwnStyleAndScriptAndNothingElse() throws NoSuchAlgorithmException {
        String page = page(SEED);
        assertThat(page)
                .contains("default-src &#39;none&#39;")
                .contains("style-src &#39;sha256-" + hash(between(page, "<style>", "</style>")))
                .contains("script-src &#39;sha256-" + hash(between(page, "<script>", "</script>")));
        assertThat(page.split("<script|<style", -1)).hasSize(3);
        assertThat(page).doesNotContain(" src=", "@import", "url(", " style=\"");
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from) + from.length();
        return page.substring(start, page.indexOf(to, start));
    }

    private static String hash(String words) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void isTheSameForAnyNumberOfThreads() throws IOException {
        String other = draft("other.txt", "The council met on February 30, 2024.\n");
        assertThat(page("--threads", "1", SEED, other)).isEqualTo(page("--threads", "3", SEED, other));
    }

    @Test
    void holdsTheWordsOfTheDraftAsWords() throws IOException {
        String page =
                page(draft("odd.txt", "A <b>bold</b> & \u0001 </script> came on February 30, 2024 \ud83d\ude00.\n"));
        assertThat(page)
                .contains("A &lt;b&gt;bold&lt;/b&gt; &amp; \ufffd &lt;/script&gt; came on <mark", "\ud83d\ude00.");
    }

    @Test
    void tellsWhatIsKeptBackAndWhy() throws IOException {
        String muted = """
                <!-- factdesk: mute impossible-date: a joke of the mayor -->
                The council met on February 30, 2024.
                """;
        assertThat(page(draft("muted.md", muted)))
                .contains("no findings in 1 article; 1 kept back", "muted in the draft</b>: a joke of the mayor");
    }

    @Test
    void tellsWhatCouldNotBeRead() {
        assertThat(page(folder.resolve("gone.txt").toString())).contains("Not read or not checked", "gone.txt");
    }

    private String draft(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String page(String... more) {
        String[] all = new String[more.length + 3];
        System.arraycopy(new String[] {"check", "--format", "html"}, 0, all, 0, 3);
        System.arraycopy(more, 0, all, 3, more.length);
        return Run.of(all).out();
    }
}
