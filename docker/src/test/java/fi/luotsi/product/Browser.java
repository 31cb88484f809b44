package fi.luotsi.product;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The system's own Chromium; nothing is downloaded. */
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

    private final Playwright playwright =
            Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(ARGUMENTS));

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

    private static Path executable() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No Chromium is installed; on Debian: apt-get install chromium"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
