package org.factdesk.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.factdesk.docket.Role;
import org.factdesk.docket.State;
import org.factdesk.server.Editors.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The review desk, as editors use it. */
@Tag("browser")
class ReviewDeskBrowserTest {
    private static final Pattern ARTICLE = Pattern.compile(".*/articles/\\d+$");
    private static final String CLASHING = """
            OSLO (3 February 2025)

            The climate summit opens on 3 May 2025 in Geneva, the organisers said in a statement. Of the 240 delegates, 130 voted yes, 90 no and 40 abstained, the assembly said in a statement.

            Delegations will stay in university halls. The climate summit opens on 5 May 2025, according to the programme.

            Norwegian Finance Minister Tomas Hale presented the budget on 30 January 2025, the ministry said in a statement. Opposition members left the chamber, and Norwegian Finance Minister Dario Penn took no questions, according to the minutes.

            Ana Korvin was born on 3 May 1985, court records show. The 47-year-old denies the charge, her lawyer said in a statement.
            """;

    @TempDir
    private static Path folder;

    private static OpenDesk desk;
    private static Editors editors;
    private static String seed;

    @BeforeAll
    static void openDesk() throws IOException {
        desk = OpenDesk.in(folder);
        editors = new Editors();
        seed = Files.readString(Path.of("fixtures/articles/seed.txt"));
        desk.account("mara", Role.CHIEF);
        desk.account("jonas", Role.EDITOR);
        desk.account("vera", Role.VIEWER);
        desk.account("ada", Role.ADMIN);
    }

    @AfterAll
    static void closeDesk() {
        editors.close();
        desk.close();
    }

    @AfterEach
    void nothingIsComplainedOf() {
        List<String> complaints = List.copyOf(editors.complaints());
        editors.leave();
        assertThat(complaints).isEmpty();
        assertThat(desk.crash()).isNull();
    }

    /** The window of {@code name} with {@code text} on the desk, newly pasted. */
    private static Page paste(String name, String text, Screen screen) {
        Page page = editors.login(desk, name, screen);
        page.navigate("/");
        page.locator("#text").fill(text);
        page.locator("#take button[type=submit]").click();
        page.waitForURL(ARTICLE);
        return page;
    }

    private static Locator note(Page page, int number) {
        return page.locator(".note[data-number='" + number + "']");
    }

    private static void waitForState(Page page, int number, String state) {
        page.waitForSelector(".note[data-number='" + number + "'][data-state='" + state + "']:not(.htmx-request)");
    }

    /** Waits until what was changed is on the screen. */
    private static void isDrawn(Page page) {
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    /** Waits until the page is told what others do. */
    private static void hears(Page page) {
        page.waitForSelector("#reading[data-hears]");
    }

    @Test
    void aPastedDraftIsReadAtOnce() {
        Page page = paste("jonas", seed, Screen.DESK);
        assertThat(page.locator(".note[data-kind=finding]")).hasCount(14);
        assertThat(page.locator("#shown")).containsText("14 of");
        assertThat(page.locator("mark.warning, mark.info").count()).isGreaterThanOrEqualTo(14);
        page.navigate("/");
        assertThat(page.locator(".story").first()).containsText("facts left");
        assertThat(page.locator(".story").first()).containsText("by jonas");
    }

    @Test
    void notesStandBesideTheirLinesAndNeverOverEachOther() {
        Page page = paste("jonas", seed, Screen.DESK);
        page.waitForSelector(".galley.set");
        page.locator("input[name=layer][value='']").check();
        page.waitForFunction("() => document.querySelectorAll('.note:not(.off)').length > 40");
        isDrawn(page);
        List<BoundingBox> boxes = page.locator(".note:not(.off)").all().stream()
                .map(Locator::boundingBox)
                .sorted((one, other) -> Double.compare(one.y, other.y))
                .toList();
        for (int i = 1; i < boxes.size(); i++) {
            BoundingBox above = boxes.get(i - 1);
            assertThat(boxes.get(i).y).isGreaterThanOrEqualTo(above.y + above.height);
        }
    }

    @Test
    void byKeysAloneAnArticleIsGoneThrough() {
        Page page = paste("jonas", seed, Screen.DESK);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(note(page, 2)).hasClass(Pattern.compile(".*pick.*"));
        assertThat(page.locator("#said")).containsText("Note 2");
        page.keyboard().press("a");
        waitForState(page, 2, "changed");
        page.keyboard().press("j");
        page.keyboard().press("d");
        page.locator("#dismiss-reason").waitFor();
        page.keyboard().type("the readout is on file");
        page.keyboard().press("Enter");
        waitForState(page, 3, "waived");
        assertThat(note(page, 3).locator(".why")).containsText("the readout is on file");
        page.keyboard().press("j");
        page.keyboard().press("s");
        page.waitForFunction("() => document.activeElement.name === 'url'");
        page.keyboard().type("https://example.org/communique");
        page.keyboard().press("Enter");
        waitForState(page, 4, "accurate");
        assertThat(note(page, 4).locator(".evidence")).containsText("https://example.org/communique");
        assertThat(page.locator("#left-count")).hasText(String.valueOf(page.locator(".note").count() - 2));
        page.keyboard().press("Escape");
        page.keyboard().press("u");
        waitForState(page, 4, "open");
        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("e");
        page.waitForURL("**/edit#*");
    }

    @Test
    void keysThatAreFasterThanTheDeskAreTakenOneAfterTheOther() {
        Page page = paste("jonas", seed, Screen.DESK);
        slow(page, "**/items/*");
        page.keyboard().press("j");
        page.keyboard().press("a");
        page.keyboard().press("q");
        page.keyboard().press("d");
        page.keyboard().type("known");
        page.keyboard().press("Enter");
        waitForState(page, 1, "waived");
        assertThat(page.locator(".clash")).hasCount(0);
        assertThat(note(page, 1).locator(".work")).isVisible();
        page.keyboard().press("u");
        page.keyboard().press("u");
        page.keyboard().press("u");
        page.waitForFunction("() => document.querySelector('.toast').textContent.includes('Note 1: open')");
        page.reload();
        assertThat(note(page, 1)).hasAttribute("data-state", "open");
        assertThat(note(page, 1)).hasAttribute("data-revision", "7");
    }

    private static void slow(Page page, String path) {
        page.route(path, route -> {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            route.resume();
        });
    }

    @Test
    void whatIsTypedOutlivesADecisionOfTheSameNote() {
        Page page = paste("jonas", seed, Screen.DESK);
        note(page, 1).locator(".say").click();
        note(page, 1).locator(".attach summary").click();
        note(page, 1).locator("input[name=url]").fill("https://example.org/half");
        note(page, 1).locator("input[name=reason]").first().fill("asked at noon");
        note(page, 1).locator("button.to.query-author").click();
        waitForState(page, 1, "query-author");
        assertThat(note(page, 1).locator("input[name=url]")).hasValue("https://example.org/half");
        assertThat(note(page, 1).locator("input[name=url]")).isVisible();
        assertThat(note(page, 1).locator("button.to.query-author")).isFocused();
        note(page, 1).locator(".remarks summary").click();
        note(page, 1).locator("textarea[name=words]").fill("Who says so?");
        note(page, 1).locator(".remarks form button").click();
        assertThat(note(page, 1).locator(".said")).containsText("Who says so?");
        assertThat(note(page, 1).locator("textarea[name=words]")).hasValue("");
        assertThat(note(page, 1).locator("input[name=url]")).hasValue("https://example.org/half");
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseHasDecidedMeanwhile() {
        Page mara = paste("mara", seed, Screen.DESK);
        hears(mara);
        mara.keyboard().press("j");
        mara.keyboard().press("a");
        waitForState(mara, 1, "changed");
        Page jonas = editors.login(desk, "jonas", Screen.DESK);
        jonas.navigate(mara.url());
        jonas.keyboard().press("j");
        jonas.keyboard().press("q");
        waitForState(jonas, 1, "query-author");
        waitForState(mara, 1, "query-author");
        mara.keyboard().press("u");
        assertThat(note(mara, 1).locator(".clash")).containsText("jonas was first");
        assertThat(note(jonas, 1)).hasAttribute("data-state", "query-author");
        editors.complaints().removeIf(told -> told.contains("409"));
    }

    @Test
    void aDeskThatDoesNotAnswerCostsNothingThatWasTyped() {
        Page page = paste("jonas", seed, Screen.DESK);
        String article = page.url();
        page.navigate(article + "/edit");
        assertThat(page.locator("#live-count")).containsText("findings");
        type(page, "Words of an hour. ");
        page.locator("#note").fill("an hour's work");
        page.route("**/edit", Route::abort);
        page.locator("#save").click();
        assertThat(page.locator(".toast")).containsText("Nothing was saved");
        page.unroute("**/edit");
        page.onDialog(Dialog::accept);
        page.navigate(article + "/edit");
        page.locator("#restore-do").click();
        assertThat(page.locator(".cm-line").first()).containsText("Words of an hour.");
        assertThat(page.locator("#note")).hasValue("an hour's work");
        page.locator("#save").click();
        page.waitForURL(ARTICLE);
        page.navigate(article + "/edit");
        assertThat(page.locator("#live-count")).containsText("findings");
        assertThat(page.locator("#restore")).isHidden();
        assertThat(page.locator(".cm-line").first()).containsText("Words of an hour.");
        editors.complaints().removeIf(told -> told.contains("ERR_FAILED"));
    }

    @Test
    void whoLogsOutIsAskedBeforeAnUnsavedEditIsForgotten() {
        Page page = paste("jonas", seed, Screen.DESK);
        page.navigate(page.url() + "/edit");
        assertThat(page.locator("#live-count")).containsText("findings");
        type(page, "Not saved. ");
        assertThat(page.locator("#live-count")).containsText("since version 1");
        List<String> asked = new ArrayList<>();
        page.onceDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });
        page.locator(".who button").click();
        assertThat(page.locator("#editor")).isVisible();
        assertThat(asked).containsExactly("An edit of yours is not saved. Log out, and forget it?");
        page.onDialog(Dialog::accept);
        page.locator(".who button").click();
        page.waitForURL("**/login*");
        assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
    }

    @Test
    void whatWasDecidedOfTheEarlierWordingIsShownAndTakenOver() {
        Page page = paste("jonas", CLASHING, Screen.DESK);
        String article = page.url();
        String sum = ".note[data-label=parts-vs-total]";
        page.locator(sum + " .say").click();
        page.locator(sum + " input[name=reason]").first().fill("ten left the hall");
        page.locator(sum + " button.to.waived").click();
        page.waitForSelector(sum + "[data-state=waived]");
        page.navigate(article + "/edit");
        page.evaluate("() => { const view = document.getElementById('editing').view;"
                + " const at = view.state.doc.toString().indexOf('90 no');"
                + " view.dispatch({ changes: { from: at, to: at + 2, insert: '95' } }); }");
        page.locator("#save").click();
        page.waitForURL(ARTICLE);
        assertThat(page.locator(sum)).hasAttribute("data-state", "open");
        assertThat(page.locator(sum + " .formerly")).containsText("jonas decided: waived");
        assertThat(page.locator(sum + " .formerly")).containsText("ten left the hall");
        page.locator(sum + " .say").click();
        page.locator(sum + " .work").waitFor();
        page.keyboard().press("t");
        page.waitForSelector(sum + "[data-state=waived]");
        assertThat(page.locator(sum + " .why")).containsText("ten left the hall");
    }

    @Test
    void whatIsDismissedNeedsAReason() {
        Page page = paste("jonas", seed, Screen.DESK);
        note(page, 1).locator(".say").click();
        note(page, 1).locator("button.to.waived").click();
        assertThat(page.locator(".toast")).containsText("needs a reason");
        assertThat(note(page, 1)).hasAttribute("data-state", "open");
        note(page, 1).locator("input[name=reason]").fill("we know the day");
        note(page, 1).locator("button.to.waived").click();
        waitForState(page, 1, "waived");
        // the first refusal is told by the browser as well
        editors.complaints().removeIf(told -> told.contains("422"));
    }

    @Test
    void severalAreDecidedAtOnce() {
        Page page = paste("jonas", seed, Screen.DESK);
        note(page, 1).locator(".tick").check();
        note(page, 2).locator(".tick").check();
        assertThat(page.locator("#bulk-count")).hasText("2");
        page.locator("#bulk-reason").fill("asked at noon");
        page.locator("#bulk button.query-author").click();
        waitForState(page, 1, "query-author");
        waitForState(page, 2, "query-author");
        assertThat(page.locator("#bulk")).isHidden();
    }

    @Test
    void filtersShowWhatIsLeft() {
        Page page = paste("jonas", seed, Screen.DESK);
        page.locator("input[name=layer][value=claim]").check();
        int claims = page.locator(".note[data-kind=claim]").count();
        assertThat(page.locator(".note:not(.off)")).hasCount(claims);
        page.locator("input[name=layer][value=finding]").check();
        page.locator(".more summary").click();
        page.locator("select[name=severity]").selectOption("warning");
        int warnings = page.locator(".note[data-severity=warning]").count();
        assertThat(page.locator(".note:not(.off)")).hasCount(warnings);
        page.locator(".more button[type=reset]").click();
        assertThat(page.locator(".note:not(.off)")).hasCount(14);
    }

    @Test
    void twoEditorsSeeEachOthersChangesAndNobodyOverwritesSilently() {
        Page mara = paste("mara", seed, Screen.DESK);
        Page jonas = editors.login(desk, "jonas", Screen.DESK);
        jonas.navigate(mara.url());
        hears(jonas);
        note(mara, 5).locator(".say").click();
        note(mara, 5).locator("button.to.accurate").click();
        waitForState(mara, 5, "accurate");
        waitForState(jonas, 5, "accurate");
        assertThat(jonas.locator("#said")).containsText("mara");

        note(jonas, 6).locator(".say").click();
        note(jonas, 6).locator("input[name=reason]").fill("I am still typing");
        note(mara, 6).locator(".say").click();
        note(mara, 6).locator("input[name=reason]").fill("the ministry has confirmed it");
        note(mara, 6).locator("button.to.accurate").click();
        waitForState(mara, 6, "accurate");
        assertThat(jonas.locator("#said")).containsText("has just changed this note");
        assertThat(note(jonas, 6).locator("input[name=reason]").first()).hasValue("I am still typing");
        note(jonas, 6).locator("button.to.waived").click();
        assertThat(note(jonas, 6).locator(".clash")).containsText("mara was first");
        assertThat(note(jonas, 6).locator(".clash")).containsText("the ministry has confirmed it");
        assertThat(note(jonas, 6)).hasAttribute("data-state", "accurate");
        note(jonas, 6).locator(".clash button[type=submit]").click();
        waitForState(jonas, 6, "waived");
        waitForState(mara, 6, "waived");
        editors.complaints().removeIf(told -> told.contains("409"));
    }

    @Test
    void anEditMakesAFindingVanishAndADecisionStay() {
        Page page = paste("jonas", seed, Screen.DESK);
        note(page, 4).locator(".say").click();
        note(page, 4).locator("input[name=reason]").fill("said in one voice");
        note(page, 4).locator("button.to.waived").click();
        waitForState(page, 4, "waived");
        page.locator("#edit").click();
        assertThat(page.locator("#live-count")).containsText("findings");
        page.locator(".cm-content").click();
        page.keyboard().press("Control+Home");
        page.keyboard().type("TEHRAN (Feb. 3, 2026)\n\n");
        assertThat(page.locator("#live-count")).containsText("1 gone");
        page.locator("#note").fill("dateline added");
        page.locator("#save").click();
        page.waitForURL(ARTICLE);
        assertThat(page.locator(".note[data-label=day-without-anchor]")).hasCount(0);
        assertThat(page.locator(".note[data-label=joint-verbatim-quote]")).hasAttribute("data-state", "waived");
        page.locator("a.button", new Page.LocatorOptions().setHasText("Versions")).click();
        page.locator("td a").first().click();
        assertThat(page.locator("ins").first()).containsText("TEHRAN");
        assertThat(page.locator(".itemlist.gone")).containsText("day without anchor");
    }

    @Test
    void twoWhoEditAtOnceLoseNothing() {
        Page mara = paste("mara", seed, Screen.DESK);
        Page jonas = editors.login(desk, "jonas", Screen.DESK);
        String article = mara.url();
        mara.navigate(article + "/edit");
        jonas.navigate(article + "/edit");
        type(mara, "Mara writes this. ");
        type(jonas, "Jonas writes that. ");
        mara.locator("#save").click();
        mara.waitForURL(ARTICLE);
        jonas.locator("#save").click();
        assertThat(jonas.locator("h1")).containsText("mara has saved version 2 meanwhile");
        assertThat(jonas.locator(".difftext")).containsText("Mara");
        assertThat(jonas.locator("textarea")).hasValue(Pattern.compile("^Jonas writes that.*", Pattern.DOTALL));
        jonas.locator("button.main").click();
        jonas.waitForURL(ARTICLE);
        assertThat(jonas.locator(".crumb")).containsText("version 3");
        editors.complaints().removeIf(told -> told.contains("409"));
    }

    private static void type(Page page, String words) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+Home");
        page.keyboard().type(words);
    }

    @Test
    void anOpenErrorIsSignedOffOnlyWithAReason() {
        Page page = paste("mara", CLASHING, Screen.DESK);
        String article = page.url();
        assertThat(page.locator(".note.error").count()).isGreaterThanOrEqualTo(2);
        page.navigate(article + "/sign-off");
        assertThat(page.locator(".ends-list")).containsText("not settled");
        page.evaluate("() => document.getElementById('reason').removeAttribute('required')");
        page.locator("main button.main").click();
        assertThat(page.locator(".problem")).containsText("not settled");
        page.navigate(article + "/sign-off");
        page.locator("#reason").fill("the chief editor has seen both programmes");
        page.locator("main button.main").click();
        page.waitForURL(ARTICLE);
        assertThat(page.locator(".signed")).containsText("the chief editor has seen both programmes");
        editors.complaints().removeIf(told -> told.contains("422"));
    }

    @Test
    void theLedgerIsTakenAwayInFourForms() throws IOException {
        Page page = paste("jonas", seed, Screen.DESK);
        note(page, 1).locator(".say").click();
        note(page, 1).locator("input[name=reason]").fill("the day is known");
        note(page, 1).locator("button.to.accurate").click();
        waitForState(page, 1, "accurate");
        page.locator("a.button", new Page.LocatorOptions().setHasText("Ledger")).click();
        assertThat(page.locator("tr.accurate")).hasCount(1);
        assertThat(taken(page, "CSV")).contains("the day is known").contains("checked accurate");
        assertThat(taken(page, "Excel")).startsWith("PK");
        assertThat(taken(page, "HTML")).contains("<table>").contains("the day is known");
        assertThat(taken(page, "JSON-LD")).contains("http://www.w3.org/ns/anno.jsonld");
        assertThat(taken(page, "Decisions")).contains("status: sourced");
    }

    private static String taken(Page page, String form) throws IOException {
        Download download = page.waitForDownload(() -> page.locator(
                        "nav.acts a", new Page.LocatorOptions().setHasText(form))
                .first()
                .click());
        return new String(Files.readAllBytes(download.path()), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void evidenceMayBeAFileWhichIsKeptWithItsHash() throws IOException {
        Path file = Files.writeString(folder.resolve("minutes.txt"), "The minutes say Tuesday.");
        Page page = paste("jonas", seed, Screen.DESK);
        note(page, 1).locator(".say").click();
        note(page, 1).locator(".attach summary").click();
        note(page, 1).locator("input[type=file]").setInputFiles(file);
        note(page, 1).locator(".attach button").click();
        waitForState(page, 1, "accurate");
        assertThat(note(page, 1).locator(".evidence")).containsText("minutes.txt");
        Download download =
                page.waitForDownload(() -> note(page, 1).locator(".evidence a").click());
        assertThat(download.path()).hasContent("The minutes say Tuesday.");
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingElse() {
        String article = paste("jonas", seed, Screen.DESK).url();
        Page page = editors.login(desk, "vera", Screen.DESK);
        assertThat(page.locator("#take")).hasCount(0);
        page.navigate(article);
        note(page, 1).locator(".say").click();
        note(page, 1).locator(".work").waitFor();
        assertThat(page.locator(".states, .attach, .tick, #bulk, #edit")).hasCount(0);
        page.keyboard().press("a");
        page.keyboard().press("j");
        assertThat(note(page, 2)).hasClass(Pattern.compile(".*pick.*"));
        page.reload();
        assertThat(note(page, 1)).hasAttribute("data-state", "open");
        page.navigate(article + "/edit");
        assertThat(page.locator(".problem")).containsText("Your role does not allow this");
        editors.complaints().removeIf(told -> told.contains("403"));
    }

    @Test
    void whoHasLoggedOutIsOut() {
        Page page = paste("jonas", seed, Screen.DESK);
        String article = page.url();
        page.locator(".who button").click();
        page.waitForURL("**/login*");
        page.navigate(article);
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void whatTheDeskKnowsIsExtendedWithItsSource() {
        Page page = editors.login(desk, "jonas", Screen.DESK);
        page.navigate("/knowledge?person=Ana+Korvin&office=mayor");
        page.locator("#body").fill("Lisbon");
        page.locator("#since").fill("2024-03");
        page.locator("#source").fill("gazette 2024/3");
        page.locator(".intake button").click();
        page.waitForURL("**/knowledge?kind=holders&words=*");
        assertThat(folder.resolve("knowledge").resolve("holders.csv"))
                .content()
                .contains("Ana Korvin,mayor,Lisbon");
        assertThat(Editors.barriers(page)).isEmpty();
    }

    @Test
    void withoutScriptNotesAreDecidedOnAPageOfTheirOwn() {
        Page page = paste("jonas", seed, Screen.DESK);
        String item = note(page, 1).getAttribute("data-url");
        page.navigate(item);
        page.locator("input[name=reason]").first().fill("known");
        assertThat(page.locator(".states button")).hasCount(State.values().length);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "NIGHT"})
    void isOpenToEverybody(Screen screen) {
        Page page = paste("mara", CLASHING, screen);
        String article = page.url();
        page.keyboard().press("j");
        page.waitForSelector(".note.pick .work");
        page.locator("input[name=layer][value='']").check();
        assertThat(Editors.barriers(page)).as("reading view").isEmpty();
        for (String place : List.of("/edit", "/versions", "/diff", "/ledger", "/sign-off")) {
            page.navigate(article + place);
            page.locator(place.equals("/edit") ? ".live-note" : "h1").first().waitFor();
            assertThat(Editors.barriers(page)).as(place).isEmpty();
        }
        for (String place : List.of("/", "/checks/event-two-dates", "/knowledge", "/runs", "/account", "/audit")) {
            page.navigate(place);
            assertThat(Editors.barriers(page)).as(place).isEmpty();
        }
        page = editors.login(desk, "ada", screen);
        for (String place : List.of("/accounts", "/tokens", "/audit", "/account")) {
            page.navigate(place);
            assertThat(Editors.barriers(page)).as(place).isEmpty();
        }
        page = editors.open(desk, screen);
        page.navigate("/login");
        assertThat(Editors.barriers(page)).as("/login").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLET", "PHONE"})
    void fitsSmallScreens(Screen screen) {
        Page page = paste("mara", CLASHING, screen);
        String article = page.url();
        note(page, 1).locator(".say").click();
        note(page, 1).locator(".work").waitFor();
        BoundingBox words = page.locator("mark").first().boundingBox();
        assertThat(note(page, 1).boundingBox().y).isGreaterThan(words.y);
        assertThat(Editors.barriers(page)).as("reading view").isEmpty();
        for (String place : List.of("", "/edit", "/versions", "/diff", "/ledger", "/sign-off")) {
            page.navigate(article + place);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + place)
                    .isLessThanOrEqualTo(screen.width());
        }
    }

    @Test
    void onPaperTheNotesStandBelowTheirParagraphs() {
        Page page = paste("jonas", seed, Screen.DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".filters")).isHidden();
        assertThat((String) page.evaluate("getComputedStyle(document.querySelector('.note')).position"))
                .isEqualTo("static");
    }

    /** The pictures of the README, where they are asked for. */
    @Test
    void looksAsTheReadmeShows() {
        Page page = paste("mara", seed, Screen.DESK);
        String article = page.url();
        decide(page, 5, "waived", "the date is in the second paragraph");
        decide(page, 4, "changed", "two officials cannot say it in one voice");
        decide(page, 3, "accurate", "readout of the ministry, 3 February");
        decide(page, 1, "query-author", "Is this Tuesday, 3 February?");
        page.mouse().move(0, 0);
        page.evaluate("scrollTo(0, 0)");
        shoot(page, "desk.png");
        page.navigate(article + "/ledger");
        shoot(page, "desk-ledger.png");
        page = paste("mara", CLASHING, Screen.DESK);
        page.locator(".note[data-label=event-two-dates] .say").click();
        page.locator(".note[data-label=event-two-dates] .work").waitFor();
        page.mouse().move(0, 0);
        page.evaluate("scrollTo(0, 0)");
        shoot(page, "desk-contradiction.png");
        page = editors.login(desk, "mara", Screen.PHONE);
        page.navigate(article);
        note(page, 4).locator(".say").click();
        note(page, 4).locator(".work").waitFor();
        note(page, 4).evaluate("el => el.closest('.block').scrollIntoView()");
        page.evaluate("scrollBy(0, -60)");
        page.mouse().move(0, 0);
        shoot(page, "desk-phone.png");
        page = editors.login(desk, "mara", Screen.NIGHT);
        page.navigate(article + "/edit");
        page.locator(".live-note").first().waitFor();
        shoot(page, "desk-edit.png");
    }

    private static void decide(Page page, int number, String state, String reason) {
        note(page, number).locator(".say").click();
        note(page, number).locator("input[name=reason]").fill(reason);
        note(page, number).locator("button.to." + state).click();
        waitForState(page, number, state);
    }

    private static void shoot(Page page, String name) {
        isDrawn(page);
        if (System.getProperty("screenshots") != null) {
            page.locator(".toasts").evaluateAll("all => all.forEach(el => el.replaceChildren())");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(".github", "screenshots", name)));
        }
    }
}
