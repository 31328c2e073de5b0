package org.factdesk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.text.Article;
import org.factdesk.text.Reference;
import org.factdesk.text.SourceNote;
import org.junit.jupiter.api.Test;

class NotesTest {

    @Test
    void aFootnoteIsTakenOutOfTheText() {
        Reading read = Reading.of(
                Format.MARKDOWN,
                "The pier cost **4 million**[^ev: budget.pdf p. 12], she said.[^1]\n\n[^1]: Call\n    of 3 May\n\nEnd.\n");
        assertThat(read.article().text()).isEqualTo("The pier cost 4 million, she said.\n\nEnd.");
        assertThat(notes(read.article()))
                .containsExactly(
                        "FOOTNOTE after 4 million: budget.pdf at p. 12", "FOOTNOTE after she said.: Call of 3 May");
        assertThat(read.where("she").start()).isEqualTo(52);
        assertThat(read.where("End").line()).isEqualTo(6);
    }

    @Test
    void plainTextMayHaveNotesToo() {
        Reading read = Reading.of(
                Format.TEXT,
                "It cost 4 million. [^ev: budget.pdf]\nIt opened.[^a]\n\n[^a]: https://example.org/a#b, p. 3\n");
        assertThat(read.article().text()).isEqualTo("It cost 4 million.\nIt opened.\n\n\n");
        assertThat(notes(read.article()))
                .containsExactly(
                        "FOOTNOTE after 4 million.: budget.pdf",
                        "FOOTNOTE after It opened.: https://example.org/a#b at p. 3");
        assertThat(read.where("It opened.").line()).isEqualTo(2);
    }

    @Test
    void whatAnEditorHasMarkedIsReadAsItIsToRun() {
        String file =
                "Anna {~~Smth~>Smith~~} came{-- late--} to {++the ++}{==pier==}{>>which?<<}{~~, in~>~~}. {It} is `{--x--}` {~~so~~}.\n";
        Reading read = Reading.of(Format.MARKDOWN, file);
        assertThat(read.article().text()).isEqualTo("Anna Smith came to the pier. {It} is {~~so~~}.");
        assertThat(read.where("Smith").start()).isEqualTo(file.indexOf("Smith"));
        assertThat(read.where("pier").start()).isEqualTo(file.indexOf("pier"));
        assertThat(Reading.of(Format.TEXT, "On {~~3~>4~~} May.\n").article().text())
                .isEqualTo("On 4 May.\n");
    }

    @Test
    void aLinkHangsOnItsWordsUnlessItLeadsToAFrontPageOrAList() {
        Reading read = Reading.of(
                Format.MARKDOWN,
                "[It was *late*](https://example.org/news/x#y). [A](https://example.org/) [B](https://example.org/tag/ports)"
                        + " [C](#top) [D](/news/x) [E](../a.html) [F](evidence/log%201.txt)\n");
        assertThat(notes(read.article()))
                .containsExactly(
                        "LINK on It was late: https://example.org/news/x at #y", "LINK on F: evidence/log 1.txt");
    }

    @Test
    void aWebPageMayHaveFootnotesLinksAndComments() {
        Reading read = Reading.of(
                Format.HTML,
                "<article><p>It cost 4 million.<sup id=\"r1\"><a href=\"#n1\">[1]</a></sup> "
                        + "<a href=\"https://example.org/news/x\">It opened</a> in May.</p><!-- source: Hale, 3 May -->"
                        + "<!-- layout --><p>End.</p><ol><li id=\"n1\">Budget of 2024, p. 12 <a href=\"#r1\">back</a></li></ol></article>");
        assertThat(read.article().text()).isEqualTo("It cost 4 million. It opened in May.\n\nEnd.");
        assertThat(notes(read.article()))
                .containsExactly(
                        "FOOTNOTE after 4 million.: Budget of 2024 at p. 12",
                        "LINK on It opened: https://example.org/news/x",
                        "COMMENT after in May.: Hale, 3 May");
    }

    @Test
    void whatIsCodeOrUndefinedIsNoNote() {
        Reading read = Reading.of(
                Format.MARKDOWN, "Write `[^ev: x]` here[^7].\n\n```\n[^ev: y]\n<!-- source: z -->\n```\n\nEnd.\n");
        assertThat(read.article().notes()).isEmpty();
        assertThat(read.article().text()).contains("[^7]");
    }

    @Test
    void anUnclosedNoteIsLeftAsItIs() {
        assertThat(Reading.of(Format.TEXT, "It cost 4 million.[^ev: budget.pdf\n\nEnd.")
                        .article()
                        .notes())
                .isEmpty();
    }

    @Test
    void aNoteNamesFilePlaceHashAndWords() {
        assertThat(ReferenceReader.read("minutes.txt, line 4, \"the pier cost\" (sha256: ABCDEF12)"))
                .isEqualTo(new Reference("minutes.txt", "minutes.txt", "line 4", "abcdef12", "the pier cost", null));
        assertThat(ReferenceReader.read("\"the budget 2024.pdf\" p. 3").file()).isEqualTo("the budget 2024.pdf");
        assertThat(ReferenceReader.read("../notes/budget 2024.pdf p. 3").file()).isEqualTo("../notes/budget 2024.pdf");
        assertThat(ReferenceReader.read("page.html#costs").locator()).isEqualTo("#costs");
    }

    @Test
    void whatIsNoFileIsASourceInWords() {
        for (String words :
                List.of("interview with J.Doe, 3 May", "https://example.org/a.pdf", "U.S. census", "Hale, p. 3")) {
            assertThat(ReferenceReader.read(words).file()).as(words).isNull();
        }
    }

    @Test
    void aWaiverNamesWhoDecided() {
        assertThat(ReferenceReader.read("Waived by J. Doe: common knowledge").waivedBy())
                .isEqualTo("J. Doe: common knowledge");
        assertThat(ReferenceReader.read("waived").waivedBy()).isEqualTo("somebody");
    }

    private static List<String> notes(Article article) {
        return article.notes().stream().map(note -> describe(note, article)).toList();
    }

    private static String describe(SourceNote note, Article article) {
        String before = article.text().substring(0, note.at().end());
        int words = before.lastIndexOf(' ', before.lastIndexOf(' ') - 1) + 1;
        String place = note.at().length() > 0
                ? " on " + article.words(note.at())
                : " after " + before.substring(Math.max(words, before.lastIndexOf('\n') + 1));
        String locator = note.reference().locator();
        return note.kind() + place + ": " + note.reference().source() + (locator.isEmpty() ? "" : " at " + locator);
    }
}
