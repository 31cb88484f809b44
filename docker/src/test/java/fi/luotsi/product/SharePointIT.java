package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A site of SharePoint from the administrator's form to the first result of a search, in the running product. */
@ExtendWith(RunningLuotsi.class)
class SharePointIT {
    private static final String SECRET = "Q~vain-palvelulle-5829";
    private static final String CLIENT = "9a8b7c6d-aaaa-4bbb-8ccc-ddddeeeeffff";
    private static final String PAGE = """
            {"id":"p1","title":"Lokkitaksin varaus","webUrl":"SitePages/Lokkitaksi.aspx","eTag":"\\"{p1},3\\"","publishingState":{"level":"published"}%s}""";
    private static final String CANVAS = """
            ,"canvasLayout":{"horizontalSections":[{"id":"1","columns":[{"id":"1","webparts":[{"@odata.type":"#microsoft.graph.textWebPart",\
            "innerHtml":"<h2>Varaaminen</h2><p>Lokkitaksi varataan vahtimestarilta edellisenä päivänä, ja rehtori hyväksyy matkan.</p>"}]}]}]}""";
    private static final String FILE = """
            {"id":"f1","name":"pulpettiluettelo.txt","webUrl":"%s/sites/wintra/Tiedostot/pulpettiluettelo.txt","eTag":"\\"{f1},1\\"","size":80,\
            "file":{"mimeType":"text/plain"}}""";

    private static HttpServer graph;
    private static Browser browser;
    private static volatile boolean isGranted;

    @BeforeAll
    static void open() throws IOException {
        browser = new Browser();
        graph = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        graph.createContext("/", SharePointIT::answer);
        graph.start();
    }

    @AfterAll
    static void close() {
        graph.stop(0);
        browser.close();
    }

    @Test
    void an_administrator_adds_a_site_and_a_reader_finds_its_page_and_file(RunningLuotsi luotsi) throws IOException {
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "admin");
        page.setDefaultTimeout(60_000);
        page.navigate("/admin/sources");
        page.locator("a[href='/admin/sharepoint']").click();
        check(page, faults);

        fill(page);
        page.locator("#client").fill("ei-tunnus");
        page.locator("#internal").check();
        submit(page);
        assertThat(page.locator("#client-error")).containsText("sovelluksen tunnus");
        assertThat(page.locator("#client")).hasAttribute("aria-invalid", "true");
        assertThat(page.content()).doesNotContain(SECRET);
        check(page, faults);

        page.locator("#client").fill(CLIENT);
        page.locator("#secret").fill(SECRET);
        submit(page);
        Browser.arrive(page, "**/admin/harvest**");
        assertThat(page.locator("main")).containsText("Sovelluksella ei ole lupaa lukea sivustoa");

        isGranted = true;
        page.navigate("/admin/sources");
        page.locator("tr:has-text('Wintra') button").first().click();
        Browser.arrive(page, "**/admin/harvest**");
        assertThat(page.locator("main .badge").first()).containsText("Valmis");
        assertThat(page.locator("main")).containsText("Haettu (200)");
        check(page, faults);

        new PortalStatus(luotsi.url(), luotsi.token()).awaitIndex();
        page.navigate("/search?q=lokkitaksi");
        assertThat(page.locator("ol.results .result").first()).containsText("Lokkitaksin varaus");
        assertThat(page.locator("ol.results .result").first()).containsText("Varaaminen");
        page.navigate("/search?q=pulpettiluettelo");
        assertThat(page.locator("ol.results .result").first()).containsText("pulpettiluettelo");

        page.navigate("/admin/sources");
        page.locator("tr:has-text('Wintra') a[href*='/admin/sharepoint']").click();
        assertThat(page.locator("#secret")).hasValue("");
        assertThat(page.locator("#client")).hasValue(CLIENT);
        check(page, faults);
        page.locator("form:has(#client) button[type=submit]").click();
        Browser.arrive(page, "**/admin/sources");
        page.locator("tr:has-text('Wintra') button").first().click();
        Browser.arrive(page, "**/admin/harvest**");
        assertThat(page.locator("main .badge").first()).containsText("Valmis");
        assertThat(faults).isEmpty();
        assertThat(Files.readString(luotsi.process().data().resolve("log/portal.log")))
                .doesNotContain("5829")
                .doesNotContain("avain-1");
    }

    private static void fill(Page page) {
        page.locator("#start").fill(url() + "/sites/wintra");
        page.locator("#nameFi").fill("Wintra");
        page.locator("#owner").fill("Viestintä");
        page.locator("#tenant").fill("kunta.onmicrosoft.com");
        page.locator("#secret").fill(SECRET);
        page.locator("#signInService").fill(url());
        page.locator("#graphService").fill(url());
    }

    private static void submit(Page page) {
        page.locator("form:has(#client) button[type=submit]").first().click();
    }

    private static void check(Page page, List<String> faults) {
        faults.addAll(Accessible.faults(page, page.url()));
    }

    private static String url() {
        return "http://127.0.0.1:" + graph.getAddress().getPort();
    }

    /** As Microsoft's documentation shows it. */
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var isSignIn = path.equals("/kunta.onmicrosoft.com/oauth2/v2.0/token");
            var isKnown = isSignIn
                    ? form.contains("client_secret=" + SECRET.replace("~", "%7E"))
                    : path.contains("/_layouts/")
                            || "Bearer avain-1"
                                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (path.endsWith("/content")) {
                exchange.getResponseHeaders()
                        .set("Location", url() + "/sites/wintra/_layouts/15/download.aspx?tempauth=1");
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            var status = !isKnown ? 401 : isSignIn || isGranted ? 200 : 403;
            var body = (status == 200
                            ? body(path)
                            : "{\"error\":{\"code\":\"accessDenied\",\"message\":\"Access denied\"}}")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String body(String path) {
        return switch (path.replaceFirst("^/v1.0", "")) {
            case "/kunta.onmicrosoft.com/oauth2/v2.0/token" ->
                "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"avain-1\"}";
            case "/sites/127.0.0.1:/sites/wintra" -> "{\"id\":\"127.0.0.1,a1,b2\"}";
            case "/sites/127.0.0.1,a1,b2/pages/microsoft.graph.sitePage" -> "{\"value\":[" + PAGE.formatted("") + "]}";
            case "/sites/127.0.0.1,a1,b2/pages/p1/microsoft.graph.sitePage" -> PAGE.formatted(CANVAS);
            case "/sites/127.0.0.1,a1,b2/drives" -> "{\"value\":[{\"id\":\"b!d1\"}]}";
            case "/drives/b!d1/root/delta" ->
                "{\"value\":[" + FILE.formatted(url()) + "],\"@odata.deltaLink\":\"" + url()
                        + "/v1.0/drives/b!d1/root/delta?token=1\"}";
            default -> "Pulpettiluettelo: joka luokan pulpetit luetellaan syyskuun loppuun mennessä.";
        };
    }
}
