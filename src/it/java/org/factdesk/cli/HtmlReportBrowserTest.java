package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.cli.Browser.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report in HTML, as a reader uses it. */
@Tag("browser")
class HtmlReportBrowserTest {
    private static final String SEED = "fixtures/articles/seed.txt";
    private static final String RICH = """
            ---
            date: 2026-02-04
            authors: [Ana Hale]
            standfirst: Two ports, one sum.
            ---
            # The port strike 😀 is over <script>alert(1)</script>

            Dockers went back on Monday, February 2. "Tom &amp; </style> co" <img src=x onerror=alert(2)> said officials.

            ## What it cost

            - The port lost $5 million, or 10 percent, officials said.
            - It opened on Sunday, February 4.

            > "We won," said Hale, who was born in 1950 and is 40 years old.

            | Port | Tons |
            | --- | --- |
            | Lethia | February 30 |

            <!-- factdesk: mute impossible-date: a joke of the minister -->
            Tom Reed, the transport minister of Norway, met Hale on February 30.
            """;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path seed;
    private static Path rich;

    @BeforeAll
    static void writeReports() throws IOException {
        browser = new Browser();
        seed = report("seed.html", SEED);
        Path draft = Files.writeString(folder.resolve("rich.md"), RICH);
        rich = report("rich.html", draft.toString(), SEED, folder.resolve("missing.md").toString());
    }

    private static Path report(String name, String... drafts) {
        Path file = folder.resolve(name);
        String[] check = {"check", "--fail-on", "never", "--format", "json", "--output", "html=" + file};
        Run.of(Stream.concat(Stream.of(check), Stream.of(drafts)).toArray(String[]::new));
        return file;
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @AfterEach
    void nothingIsComplainedOfAndNothingAskedFor() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).hasSize(1).allMatch(address -> address.startsWith("file:"));
    }

    @Test
    void tellsHowMuchThereIs() {
        Page page = browser.open(seed, Screen.DESK);
        int notes = page.locator(".note").count();
        assertThat(notes).isGreaterThan(10);
        assertThat(page.locator("#shown").textContent()).isEqualTo(notes + " of " + notes);
        assertThat(page.title()).startsWith("Proof: ").endsWith("in 1 article");
        assertThat(page.locator("mark[id^=m]").count()).isEqualTo(notes);
    }

    @Test
    void filtersBySeverity() {
        Page page = browser.open(seed, Screen.DESK);
        int infos = page.locator(".note.info").count();
        int notes = page.locator(".note").count();
        page.locator("input[value=info]").uncheck();
        assertThat(shown(page)).isEqualTo(notes - infos);
        assertThat(page.locator("#shown").textContent()).isEqualTo(notes - infos + " of " + notes);
        assertThat(page.locator(".galley mark.info:not(.off)").count()).isZero();
        page.locator("button[type=reset]").click();
        page.waitForFunction("count => document.querySelectorAll('.note:not([hidden])').length === count", notes);
        assertThat(page.locator(".galley mark.off").count()).isZero();
    }

    @Test
    void filtersByCheckTopicAndWords() {
        Page page = browser.open(seed, Screen.DESK);
        page.locator("select[name=check]").selectOption("check:ambiguous-referent");
        assertThat(shown(page)).isEqualTo(1);
        page.locator("select[name=check]").selectOption("topic:sourcing");
        assertThat(shown(page)).isEqualTo(page.locator(".note[data-topic=sourcing]").count());
        page.locator("select[name=check]").selectOption("");
        page.locator("input[name=words]").fill("Collective Diligence");
        assertThat(shown(page)).isEqualTo(1);
        page.locator("input[name=words]").fill("no such words");
        assertThat(shown(page)).isZero();
        assertThat(page.locator(".proof:not([hidden])").count()).isZero();
    }

    @Test
    void filtersByArticle() {
        Page page = browser.open(rich, Screen.DESK);
        page.locator("select[name=article]").selectOption("2");
        assertThat(page.locator(".proof:not([hidden])").count()).isEqualTo(1);
        assertThat(page.locator(".proof:not([hidden]) .slug").textContent()).isEqualTo(SEED);
    }

    private static int shown(Page page) {
        return page.locator(".note:not([hidden])").count();
    }

    @Test
    void joinsBothEndsOfAFinding() {
        Page page = browser.open(seed, Screen.DESK);
        String key = page.locator(".note[data-check=ambiguous-referent]").getAttribute("data-f");
        Locator own = page.locator("#m" + key);
        Locator other = page.locator("#e" + key + "a");
        assertThat(own.textContent()).isEqualTo("its");
        assertThat(other.textContent()).isEqualTo("US President Donald Trump");
        other.scrollIntoViewIfNeeded();
        other.hover();
        assertThat(own.getAttribute("class")).contains("near");
        assertThat(other.getAttribute("class")).contains("near");
        assertThat(page.locator("#n" + key).getAttribute("class")).contains("near");
        assertThat(page.locator(".wires path.join").count()).isEqualTo(2);
        joins(page.locator(".wires path.join").first(), own, other);
    }

    /** The line runs from one of the two marks to the other. */
    private static void joins(Locator line, Locator one, Locator other) {
        BoundingBox path = line.boundingBox();
        BoundingBox left = one.boundingBox();
        BoundingBox right = other.boundingBox();
        double from = Math.min(left.x + left.width / 2, right.x + right.width / 2);
        double to = Math.max(left.x + left.width / 2, right.x + right.width / 2);
        assertThat(path.x).isBetween(from - 4, from + 4);
        assertThat(path.x + path.width).isBetween(to - 4, to + 4);
    }

    @Test
    void eachEndLeadsToTheOther() {
        Page page = browser.open(seed, Screen.DESK);
        String key = page.locator(".note[data-check=ambiguous-referent]").getAttribute("data-f");
        assertThat(page.locator("#e" + key + "a + .ref").getAttribute("href")).isEqualTo("#m" + key);
        assertThat(page.locator("#m" + key + " + .ref").getAttribute("href")).isEqualTo("#n" + key);
        assertThat(page.locator("#n" + key + " .ends a").first().getAttribute("href"))
                .isEqualTo("#e" + key + "a");
        Object dangling = page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')]"
                + ".filter(link => !document.getElementById(link.hash.slice(1))).map(link => link.hash)");
        assertThat((List<?>) dangling).isEmpty();
    }

    @Test
    void goesFromNoteToNoteByKeyboard() {
        Page page = browser.open(seed, Screen.DESK);
        page.keyboard().press("j");
        assertThat(page.locator(".note.pick").getAttribute("id")).isEqualTo("n1-1");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.locator(".note.pick").getAttribute("id")).isEqualTo("n1-2");
        assertThat(focused(page)).isEqualTo("2");
        page.keyboard().press("Enter");
        assertThat(focused(page)).contains("one-sided-account");
        page.keyboard().press("Escape");
        assertThat(page.locator(".pick").count()).isZero();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.textContent.trim()");
    }

    @Test
    void enterGoesToTheOtherEnds() {
        Page page = browser.open(seed, Screen.DESK);
        String key = page.locator(".note[data-check=ambiguous-referent]").getAttribute("data-f");
        page.locator("#e" + key + "a + .ref").focus();
        String number = key.substring(key.indexOf('-') + 1);
        page.keyboard().press("Enter");
        assertThat(focused(page)).isEqualTo(number + "b");
        page.keyboard().press("Enter");
        assertThat(focused(page)).isEqualTo(number);
        page.keyboard().press("Enter");
        assertThat(focused(page)).contains("ambiguous-referent");
        page.keyboard().press("Enter");
        assertThat(focused(page)).isEqualTo(number + "a");
    }

    @Test
    void notesStandBesideTheirLines() {
        Page page = browser.open(seed, Screen.DESK);
        BoundingBox mark = page.locator("#m1-1").boundingBox();
        BoundingBox note = page.locator("#n1-1").boundingBox();
        assertThat(note.x).isGreaterThan(mark.x + mark.width);
        assertThat(note.y).isBetween(mark.y - 8, mark.y + 8);
        Object overlapping = page.evaluate("""
                () => {
                  const boxes = [...document.querySelectorAll('.note')].map(note => note.getBoundingClientRect());
                  return boxes.some((box, i) => i && box.top < boxes[i - 1].bottom);
                }""");
        assertThat(overlapping).isEqualTo(false);
    }

    @Test
    void notesStandBelowTheirParagraphOnAPhone() {
        Page page = browser.open(seed, Screen.PHONE);
        BoundingBox text = page.locator(".text:has(#m1-1)").boundingBox();
        BoundingBox note = page.locator("#n1-1").boundingBox();
        assertThat(note.y).isGreaterThanOrEqualTo(text.y + text.height);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Screen.PHONE.width());
    }

    @Test
    void notesAreFootnotesOnPaper() {
        Page page = browser.open(seed, Screen.DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        BoundingBox last = page.locator(".galley .text").last().boundingBox();
        for (Locator note : page.locator(".note").all()) {
            assertThat(note.boundingBox().y).isGreaterThanOrEqualTo(last.y + last.height);
        }
        assertThat(page.locator(".filters").isVisible()).isFalse();
    }

    @Test
    void isDarkWhereTheReaderWantsIt() {
        String colour = "getComputedStyle(document.body).backgroundColor";
        assertThat(browser.open(seed, Screen.NIGHT).evaluate(colour)).isEqualTo("rgb(22, 21, 19)");
        assertThat(browser.open(seed, Screen.DESK).evaluate(colour)).isEqualTo("rgb(251, 249, 244)");
    }

    @Test
    void setsEachBlockAsWhatItIsAndNoWordAsMarkup() {
        Page page = browser.open(rich, Screen.DESK);
        assertThat(page.locator("#a1 h3").textContent()).contains("😀", "is over");
        assertThat(page.locator("#a1 p.standfirst").textContent()).isEqualTo("Two ports, one sum.");
        assertThat(page.locator("#a1 ul.list > li").count()).isEqualTo(2);
        assertThat(page.locator("#a1 blockquote mark.error").first().textContent()).isNotEmpty();
        assertThat(page.locator("#a1 td").allTextContents().get(2)).isEqualTo("Lethia");
        assertThat(page.locator("#a1 img, #a1 script").count()).isZero();
        assertThat(page.locator(".problems").textContent()).contains("missing.md");
        assertThat(page.locator("#a1 .kept").textContent()).contains("muted in the draft", "a joke of the minister");
    }

    @ParameterizedTest
    @EnumSource
    void isOpenToEverybody(Screen screen) {
        Page page = browser.open(rich, screen);
        page.keyboard().press("j");
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
    }

    /** The pictures of the README, where they are asked for. */
    @Test
    void looksAsTheReadmeShows() {
        Page page = browser.open(seed, Screen.DESK);
        page.locator("[data-check=ambiguous-referent] .no").first().click();
        page.mouse().move(0, 0);
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        shoot(page, "report.png");
        Page night = browser.open(seed, Screen.NIGHT);
        shoot(night, "report-dark.png");
    }

    private static void shoot(Page page, String name) {
        if (System.getProperty("screenshots") != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(".github", "screenshots", name)));
        }
    }
}
