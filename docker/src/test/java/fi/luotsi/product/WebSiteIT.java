package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A web site from the administrator's form to the first result of a search, in the running product. */
@ExtendWith(RunningLuotsi.class)
class WebSiteIT {
    private static final Map<String, String> PAGES = Map.of(
            "/",
            "<title>Kalliolan intranet</title><nav><a href='/ohje'>Ohje</a> <a href='/salaa'>x</a></nav><main><h1>Etusivu</h1><p>Tervetuloa intraan. <a href='/rikki'>Rikki</a></p></main>",
            "/ohje",
            "<title>Lukkarin ohje</title><nav><a href='/'>Etusivu</a></nav><main><h1>Lukkarin ohje</h1><h2>Avaimet</h2><p>Lukkari kirjaa vokselikaapin avaimet aina perjantaisin, ja rehtori hyväksyy kirjauksen.</p></main>",
            "/salaa",
            "<title>Salaa</title><main><h1>Robotit eivät lue tätä</h1></main>",
            "/robots.txt",
            "User-agent: *\nDisallow: /salaa\n");

    private static HttpServer site;
    private static Browser browser;
    private static String header = "";

    @BeforeAll
    static void open() throws IOException {
        browser = new Browser();
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", WebSiteIT::answer);
        site.start();
    }

    @AfterAll
    static void close() {
        site.stop(0);
        browser.close();
    }

    @Test
    void an_administrator_adds_a_site_and_a_reader_finds_its_paragraph(RunningLuotsi luotsi) throws IOException {
        var page = signedIn(luotsi);
        page.setDefaultTimeout(60_000);
        page.navigate("/admin/sources");
        page.locator("a[href='/admin/website']").click();
        var faults = new ArrayList<String>();
        check(page, faults);

        page.locator("#start").fill("http://127.0.0.1:" + site.getAddress().getPort() + "/");
        page.locator("#nameFi").fill("Kalliolan intra");
        page.locator("#owner").fill("Viestintä");
        page.locator("#signIn").selectOption("HEADER");
        page.locator("#signInName").fill("X-Avain");
        page.locator("#secret").fill("vain-sivustolle-7431");
        page.locator("#delayMillis").fill("0");
        submit(page);
        assertThat(page.locator("main .notice[role=alert]")).isVisible();
        assertThat(page.locator("main").textContent()).contains("Osoite on organisaation omassa verkossa");
        assertThat(page.content()).doesNotContain("vain-sivustolle-7431");
        check(page, faults);

        page.locator("#internal").check();
        page.locator("#secret").fill("vain-sivustolle-7431");
        submit(page);
        Browser.arrive(page, "**/admin/harvest**");
        assertThat(page.locator("main .badge").first()).containsText("Valmis");
        assertThat(page.locator("main")).containsText("Haettu (200)");
        assertThat(page.locator("main")).containsText("Sivuston robots.txt kieltää");
        assertThat(page.locator("main")).containsText("/rikki");
        assertThat(page.locator("main")).containsText("500");
        check(page, faults);

        new PortalStatus(luotsi.url(), luotsi.token()).awaitIndex();
        page.navigate("/search?q=vokselikaappi");
        assertThat(page.locator("ol.results .result").first()).containsText("Lukkarin ohje");

        page.navigate("/admin/sources");
        page.locator("tr:has-text('Kalliolan intra') a[href*='/admin/website']").click();
        assertThat(page.locator("#secret")).hasValue("");
        assertThat(page.locator("#signInName")).hasValue("X-Avain");
        check(page, faults);
        page.locator("#exclude").fill("/rikki");
        page.locator("form:has(#exclude) button[type=submit]").click();
        Browser.arrive(page, "**/admin/sources");
        header = "";
        page.locator("tr:has-text('Kalliolan intra') button").first().click();
        Browser.arrive(page, "**/admin/harvest**");
        assertThat(page.locator("main .badge").first()).containsText("Valmis");
        assertThat(page.locator("main")).not().containsText("/rikki");
        assertThat(faults).isEmpty();

        assertThat(header).isEqualTo("vain-sivustolle-7431");
        var key = luotsi.process().data().resolve("secrets/sources.key");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        assertThat(Files.readString(luotsi.process().data().resolve("log/portal.log")))
                .doesNotContain("sivustolle-7431");
    }

    private static void submit(Page page) {
        page.locator("form:has(#start) button[type=submit]").first().click();
    }

    private static void check(Page page, List<String> faults) {
        faults.addAll(Accessible.faults(page, page.url()));
    }

    private static Page signedIn(RunningLuotsi luotsi) {
        var page = browser.visit(luotsi.url(), 1280, ColorScheme.LIGHT, true);
        page.navigate("/sign-in");
        page.locator("#login").fill("admin");
        page.locator("#password").fill(luotsi.password("admin"));
        page.locator("form:has(#password) button").click();
        page.waitForURL(luotsi.url() + "/");
        return page;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/ohje")) {
                header = String.valueOf(exchange.getRequestHeaders().getFirst("X-Avain"));
            }
            var body = PAGES.getOrDefault(path, "").getBytes(UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", path.endsWith(".txt") ? "text/plain" : "text/html; charset=utf-8");
            var status = path.equals("/rikki") ? 500 : body.length == 0 ? 404 : 200;
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
