package fi.luotsi.product;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Windows of the system's own Chromium, one process for all tests; nothing is downloaded. Its edition without windows does the same with half of the work. */
final class Browser implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A busy machine is slow and not wrong. */
    private static final int PATIENCE_MILLIS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** Playwright's objects belong to one thread; the process ends with its last test. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM = ThreadLocal.withInitial(
            () -> Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(ARGUMENTS)));

    private final com.microsoft.playwright.Browser chromium = CHROMIUM.get();
    private final List<BrowserContext> visitors = new ArrayList<>();

    /** A visitor with a window of this width. */
    Page visit(String url, int width, ColorScheme scheme, boolean scripts) {
        var options = new NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale("fi-FI")
                .setJavaScriptEnabled(scripts);
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        visitors.add(context);
        return context.newPage();
    }

    Page visit(String url) {
        return visit(url, WIDTH, ColorScheme.LIGHT, true);
    }

    /** Somebody of the sample, signed in as people do it. */
    Page signedIn(RunningLuotsi luotsi, String login, int width, ColorScheme scheme, boolean scripts) {
        var page = visit(luotsi.url(), width, scheme, scripts);
        page.navigate("/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(luotsi.password(login));
        page.locator("form:has(#password) button").click();
        page.waitForURL(luotsi.url() + "/");
        return page;
    }

    Page signedIn(RunningLuotsi luotsi, String login, int width, ColorScheme scheme) {
        return signedIn(luotsi, login, width, scheme, true);
    }

    Page signedIn(RunningLuotsi luotsi, String login) {
        return signedIn(luotsi, login, WIDTH, ColorScheme.LIGHT);
    }

    /** Waits until the page has this address; where it has not, what it shows instead says why. */
    static void arrive(Page page, String address) {
        try {
            page.waitForURL(address, new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        } catch (TimeoutError elsewhere) {
            throw new AssertionError(
                    page.url() + " instead of " + address + " shows: "
                            + page.locator("main").innerText(),
                    elsewhere);
        }
    }

    private static Path executable() {
        return List.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No Chromium is installed; on Debian: apt-get install chromium"));
    }

    @Override
    public void close() {
        visitors.forEach(BrowserContext::close);
    }
}
