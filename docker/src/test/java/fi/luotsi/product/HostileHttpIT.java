package fi.luotsi.product;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of bad faith: each is refused soon and plainly, none is an error of the server, and none tells what runs here. */
@ExtendWith(RunningLuotsi.class)
class HostileHttpIT {
    private static final int MANY = 10_000;
    private static final int SILENCE_MILLIS = 3_000;
    private static final List<String> TELLING =
            List.of("payara", "glassfish", "grizzly", "exception", "at fi.luotsi.", "stack trace", "<web-app");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\nContent-Length: 60",
                "Content-Length: 4, 60",
                "Content-Length: -1",
                "Content-Length: +4",
                "Content-Length: 0x4",
                "Content-Length: 99999999999999999999",
                "Content-Length: 4\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\nContent-Length: 4",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\u000bchunked"
            })
    void where_a_request_ends_is_never_in_doubt(String lengths, RunningLuotsi luotsi) throws IOException {
        var hidden = "0\r\n\r\nGET /sign-in?hidden HTTP/1.1\r\nHost: x\r\n\r\n";
        var sent = RawHttp.send(
                luotsi.url(), "POST /search/wish HTTP/1.1\nHost: HOST\n" + lengths + "\n\n", hidden, SILENCE_MILLIS);
        assertThat(sent.answers()).as(sent.answer()).isLessThanOrEqualTo(1);
        assertThat(sent.status()).as(sent.answer()).isIn(0, 400, 403, 411, 413);
    }

    @Test
    void what_is_beyond_measure_is_refused(RunningLuotsi luotsi) throws IOException {
        var softly = new SoftAssertions();
        var head = "GET / HTTP/1.1\nHost: HOST\nConnection: close\n";
        var headers = IntStream.range(0, MANY).mapToObj(n -> "X-" + n + ": a\n").collect(joining());
        refused(RawHttp.send(luotsi.url(), head + "X: " + "a".repeat(1 << 16) + "\n\n", ""), "64 KiB", softly);
        refused(RawHttp.send(luotsi.url(), head + headers + "\n", ""), "10,000 headers", softly);
        refused(RawHttp.get(luotsi.url(), "/search?q=" + "a".repeat(1 << 16)), "64 KiB of address", softly);
        refused(RawHttp.send(luotsi.url(), "GET /" + "\n\n", ""), "HTTP/0.9", softly);
        refused(RawHttp.send(luotsi.url(), "GET / HTTP/9.9\nHost: HOST\n\n", ""), "HTTP/9.9", softly);
        refused(RawHttp.send(luotsi.url(), "GET / HTTP/1.1\nConnection: close\n\n", ""), "no host", softly);
        softly.assertAll();
    }

    @Test
    void ten_thousand_parameters_and_parts_cost_nothing(RunningLuotsi luotsi) {
        var fields = IntStream.range(0, MANY).mapToObj(n -> "a" + n + "=" + n).collect(joining("&"));
        var parts = IntStream.range(0, MANY)
                .mapToObj(n -> "--x\r\nContent-Disposition: form-data; name=\"a" + n + "\"\r\n\r\n1\r\n")
                .collect(joining("", "", "--x--\r\n"));
        try (var editor = Visit.signedIn(luotsi.url(), "koordinaattori", luotsi.password("koordinaattori"));
                var stranger = Visit.anonymous(luotsi.url())) {
            var begun = System.nanoTime();
            assertThat(stranger.post("/sign-in", fields + "&login=nobody&password=x")
                            .statusCode())
                    .isBetween(400, 499);
            for (var path : List.of("/editor/upload/files", "/sign-in", "/search/wish")) {
                var answer = editor.send("POST", path, parts, editor.url(), "multipart/form-data; boundary=x");
                assertThat(answer.statusCode()).as(path).isLessThan(500);
                tellsNothing(answer.body(), path);
            }
            assertThat((System.nanoTime() - begun) / 1_000_000L)
                    .as("milliseconds")
                    .isLessThan(30_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/search%00",
                "/static/luotsi.css%00.html",
                "/%",
                "/%zz",
                "/%c0%ae%c0%ae/WEB-INF/web.xml",
                "/%ff%fe",
                "/admin;a=b/status",
                "/admin/status;a",
                "/sign-in/..;/admin/status",
                "//admin/status",
                "/./admin/status",
                "/static/../admin/status",
                "/static/..%2fWEB-INF/web.xml",
                "/static/%2e%2e/WEB-INF/web.xml",
                "/static/..\\WEB-INF\\web.xml",
                "/static/%5c..%5cWEB-INF",
                "/admin%2fstatus",
                "/admin/status/",
                "/admin/status.xhtml",
                "/ADMIN/status",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/.git/config",
                "/static/",
                "/static/luotsi.css.map",
                "/admin/status%20",
                "/admin/status%0d%0aX:%20y",
                "/%25%30%30",
                "*",
                "status",
                "http://evil.example/admin/status",
                "/management/domain",
                "/asadmin",
                "/__asadmin/version",
                "/openapi/../metrics"
            })
    void odd_addresses_lead_nowhere(String path, RunningLuotsi luotsi) throws IOException {
        var sent = RawHttp.get(luotsi.url(), path);
        tellsNothing(sent.answer(), path);
        if (sent.status() == 200 && sent.isEmpty()) {
            return;
        }
        assertThat(sent.status()).as(sent.answer()).isIn(302, 400, 401, 403, 404, 405);
        if (sent.status() == 302) {
            assertThat(sent.answer()).contains("/sign-in?next=");
        }
    }

    @Test
    void a_session_in_an_address_counts_for_nothing(RunningLuotsi luotsi) throws IOException {
        var session = RawHttp.signIn(luotsi.url(), "opettaja", luotsi.password("opettaja"), "")
                .cookie()
                .replaceFirst(".*=", "");
        assertThat(session).isNotEmpty();
        for (var path : List.of(
                "/account/sessions;jsessionid=",
                "/account/sessions;luotsi-session=",
                "/account/sessions?jsessionid=")) {
            assertThat(RawHttp.get(luotsi.url(), path + session).status())
                    .as(path)
                    .isIn(302, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "get", "FOO", "PUT", "DELETE", "PATCH"})
    void methods_that_nobody_offers_are_refused(String method, RunningLuotsi luotsi) throws Exception {
        atOnce(
                        List.of("/", "/search", "/static/luotsi.css", "/api/v1/search", "/admin/status"),
                        path -> RawHttp.send(
                                luotsi.url(),
                                method + " " + path
                                        + " HTTP/1.1\nHost: HOST\nOrigin: http://HOST\nX-Secret: s3cret\nConnection: close\n\n",
                                "",
                                // after a CONNECT the server waits for more
                                5_000))
                .forEach((path, sent) -> {
                    assertThat(sent.status())
                            .as(method + " " + path + ": " + sent.answer())
                            .isIn(400, 403, 404, 405);
                    assertThat(sent.answer()).doesNotContain("s3cret");
                    tellsNothing(sent.answer(), method + " " + path);
                });
    }

    @Test
    void a_foreign_name_of_the_host_stands_in_no_answer(RunningLuotsi luotsi) throws IOException {
        for (var path :
                List.of("/", "/search?q=salasana", "/duties", "/opensearch.xml", "/feed?q=salasana", "/nothing")) {
            var sent = RawHttp.send(
                    luotsi.url(),
                    "GET " + path
                            + " HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: evil.example\nConnection: close\n\n",
                    "");
            assertThat(sent.status()).as(path).isLessThan(500);
            assertThat(sent.answer()).as(path).doesNotContain("evil.example");
        }
    }

    @Test
    void expressions_and_templates_are_words_like_others(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            for (var word : List.of(
                    "#{7*191}", "${7*191}", "#{request}", "*{7*191}", "{{7*191}}", "<%= 7*191 %>", "%{7*191}")) {
                for (var path : List.of(
                        "/search?q=", "/sign-in?next=/", "/api/v1/search?q=", "/feed?q=", "/certificate?code=")) {
                    var body = visit.get(path + Visit.encoded(word)).body();
                    assertThat(body).as(path + word).doesNotContain("1337");
                }
            }
        }
    }

    private interface Request {
        RawHttp send(String word) throws IOException;
    }

    /** What comes back for each: after an answer it is waited whether there is more, and that for all of them together. */
    private static Map<String, RawHttp> atOnce(List<String> words, Request request) throws Exception {
        var answers = new LinkedHashMap<String, RawHttp>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new LinkedHashMap<String, Future<RawHttp>>();
            words.forEach(word -> sending.put(word, senders.submit(() -> request.send(word))));
            for (var sent : sending.entrySet()) {
                answers.put(sent.getKey(), sent.getValue().get());
            }
        }
        return answers;
    }

    private static void refused(RawHttp sent, String what, SoftAssertions softly) {
        softly.assertThat(sent.status()).as(what + ": " + sent.answer()).isIn(0, 400, 404, 413, 414, 431, 505);
        softly.assertThat(sent.answer().toLowerCase(Locale.ROOT)).as(what).doesNotContain(TELLING);
    }

    private static void tellsNothing(String text, String what) {
        assertThat(text.toLowerCase(Locale.ROOT)).as(what).doesNotContain(TELLING);
    }
}
