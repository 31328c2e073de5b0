package org.factdesk.server;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Editors at the machine's Chromium, each with a window of their own, and what their pages complain of. */
final class Editors implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** What a machine that is busy with other tests takes at most for one step. */
    private static final int PATIENCE = 60_000;

    private static final Set<String> TROUBLE = Set.of("error", "warning");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--no-first-run")));
    private final List<String> complaints = new ArrayList<>();

    Editors() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** What an editor sees with. */
    enum Screen {
        DESK(1440, 900, ColorScheme.LIGHT),
        NIGHT(1440, 900, ColorScheme.DARK),
        TABLET(820, 1180, ColorScheme.LIGHT),
        PHONE(390, 844, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Screen(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }

        int width() {
            return width;
        }
    }

    /** A window on {@code desk}, nobody logged in. */
    Page open(OpenDesk desk, Screen screen) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + desk.server().port())
                .setViewportSize(screen.width, screen.height)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setColorScheme(screen.scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (TROUBLE.contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** The window of {@code name}, who has logged in by the form. */
    Page login(OpenDesk desk, String name, Screen screen) {
        Page page = open(desk, screen);
        page.navigate("/login");
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(OpenDesk.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** What keeps {@code page} from somebody, in words. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(Editors::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml())
                        .limit(4)
                        .collect(Collectors.joining(" | "));
    }

    /** What the pages wrote to their consoles, and the errors they raised. */
    List<String> complaints() {
        return complaints;
    }

    /** Closes all windows and forgets what they complained of. */
    void leave() {
        browser.contexts().forEach(BrowserContext::close);
        complaints.clear();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
