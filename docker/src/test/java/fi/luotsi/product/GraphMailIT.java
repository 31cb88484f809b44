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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mailbox in Microsoft 365 from the administrator's form to a list of drafts with pages, in the running product. */
@ExtendWith(RunningLuotsi.class)
class GraphMailIT {
    private static final String SECRET = "Q~vain-graphille-9917";
    private static final String CLIENT = "9a8b7c6d-aaaa-4bbb-8ccc-ddddeeeeffff";
    private static final String USER = "/v1.0/users/saannot%40merikallio.example";
    private static final int LETTERS = 22;

    private static HttpServer graph;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = new Browser();
        graph = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        graph.createContext("/", GraphMailIT::answer);
        graph.start();
    }

    @AfterAll
    static void close() {
        graph.stop(0);
        browser.close();
    }

    @Test
    void an_administrator_reads_a_mailbox_through_graph_and_a_coordinator_turns_the_pages_of_drafts(
            RunningLuotsi luotsi) throws IOException {
        var faults = new ArrayList<String>();
        var page = browser.signedIn(luotsi, "admin");
        page.setDefaultTimeout(60_000);
        page.navigate("/admin/mailbox");
        assertThat(page.locator("#host")).isVisible();
        assertThat(page.locator("#tenant")).isHidden();
        page.locator("#way").selectOption("GRAPH");
        assertThat(page.locator("#host")).isHidden();
        check(page, faults);

        fill(page);
        page.locator("#client").fill("ei-tunnus");
        submit(page);
        assertThat(page.locator("#client-error")).containsText("sovelluksen tunnus");
        assertThat(page.content()).doesNotContain(SECRET);
        check(page, faults);
        page.locator("#client").fill(CLIENT);
        page.locator("#secret").fill(SECRET);
        submit(page);
        Browser.arrive(page, "**/admin/harvest**");
        assertThat(page.locator("main .badge").first()).containsText("Valmis");
        assertThat(page.locator("main")).containsText("Lähettäjää ei ole varmistettu");
        check(page, faults);

        page.navigate("/admin/sources");
        page.locator("tr:has-text('Säännöt') a[href*='/admin/mailbox']").click();
        assertThat(page.locator("#secret")).hasValue("");
        assertThat(page.locator("#client")).hasValue(CLIENT);
        assertThat(page.locator("#way option")).hasCount(1);
        check(page, faults);

        var reader = browser.signedIn(luotsi, "koordinaattori", 1280, ColorScheme.LIGHT, false);
        reader.navigate("/editor/drafts");
        assertThat(reader.locator("article")).hasCount(20);
        reader.locator("nav.paging a[rel=next]").press("Enter");
        assertThat(reader.locator("article").last()).isVisible();
        reader.locator("article button[value=REJECTED]").last().press("Enter");
        assertThat(reader.locator("nav.paging [aria-current=page]").last()).containsText("2");
        assertThat(faults).isEmpty();
        assertThat(Files.readString(luotsi.process().data().resolve("log/portal.log")))
                .doesNotContain("9917", "saannot@", "avain-1");
    }

    private static void fill(Page page) {
        page.locator("#tenant").fill("kunta.onmicrosoft.com");
        page.locator("#signInService").fill(url());
        page.locator("#graphService").fill(url());
        page.locator("#user").fill("saannot@merikallio.example");
        page.locator("#secret").fill(SECRET);
        page.locator("#internal").check();
        page.locator("#senders").fill("merikallio.example");
        page.locator("#nameFi").fill("Säännöt");
        page.locator("#owner").fill("Hallinto");
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
            var path = exchange.getRequestURI().getRawPath();
            var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var isKnown = path.endsWith("/oauth2/v2.0/token")
                    ? form.contains("client_secret=" + SECRET.replace("~", "%7E"))
                    : "Bearer avain-1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = (isKnown ? body(path) : "{}").getBytes(UTF_8);
            exchange.sendResponseHeaders(isKnown ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String body(String path) {
        if (path.endsWith("/oauth2/v2.0/token")) {
            return "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"avain-1\"}";
        }
        if (path.equals(USER + "/mailFolders/inbox")) {
            return "{\"id\":\"AAMkinbox\"}";
        }
        if (path.equals(USER + "/mailFolders/AAMkinbox/messages/delta")) {
            var messages = IntStream.rangeClosed(0, LETTERS)
                    .mapToObj(number -> "{\"id\":\"AAMk%d\",\"internetMessageId\":\"<s%d@merikallio.example>\"}"
                            .formatted(number, number))
                    .collect(Collectors.joining(","));
            return "{\"value\":[" + messages + "],\"@odata.deltaLink\":\"" + url() + path + "?$deltatoken=1\"}";
        }
        return letter(Integer.parseInt(path.replaceFirst(".*/AAMk(\\d+)/\\$value", "$1")));
    }

    /** The first is forged: what confirms it stands below the hop where it came in. */
    private static String letter(int number) {
        var results = "Authentication-Results: spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=merikallio.example;"
                + "dmarc=pass action=none header.from=merikallio.example;compauth=pass reason=100\r\n";
        var hop = "Received: from posti.merikallio.example (192.0.2.7) by DB5EUR03FT012.mail.protection.outlook.com"
                + " with Microsoft SMTP Server; Mon, 2 Nov 2026 07:00:01 +0000\r\n";
        return (number == 0 ? hop + results : results + hop)
                + "From: Tuula <tuula@merikallio.example>\r\nTo: saannot@merikallio.example\r\nSubject: Sääntö "
                + number
                + "\r\nMessage-ID: <s" + number + "@merikallio.example>\r\nDate: Mon, 2 Nov 2026 09:00:00 +0200\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + "Säännön " + number + " teksti.\r\n";
    }
}
