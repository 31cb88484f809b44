package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every answer carries, and what none tells. */
@ExtendWith(RunningLuotsi.class)
class HeadersIT {
    private static final List<String> PATHS = List.of(
            "/",
            "/search?q=salasana",
            "/sign-in",
            "/help",
            "/nothing",
            "/static/luotsi.css",
            "/api/v1/search?q=salasana",
            "/api/v1/sources",
            "/document?id=x");

    @Test
    void every_answer_carries_the_security_headers(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            for (var path : PATHS) {
                var headers = visit.get(path).headers();
                assertThat(headers.allValues("Content-Security-Policy"))
                        .as(path)
                        .isNotEmpty()
                        .anyMatch(policy -> policy.contains("frame-ancestors 'none'"))
                        .noneMatch(policy -> policy.contains("unsafe"));
                assertThat(headers.firstValue("X-Content-Type-Options"))
                        .as(path)
                        .contains("nosniff");
                assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
                assertThat(headers.firstValue("Server")).as(path).isEmpty();
                assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
            }
        }
    }

    @Test
    void texts_say_in_which_letters_they_are_written(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            for (var path : List.of(
                    "/",
                    "/nothing",
                    "/static/luotsi.css",
                    "/static/luotsi.js",
                    "/opensearch.xml",
                    "/feed?q=salasana")) {
                assertThat(visit.get(path).headers().firstValue("Content-Type").orElse(""))
                        .as(path)
                        .containsIgnoringCase("charset=utf-8");
            }
        }
    }

    @Test
    void no_other_origin_reads_an_answer(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            for (var path : PATHS) {
                for (var method : List.of("GET", "OPTIONS")) {
                    var headers =
                            visit.send(method, path, "", "https://evil.example").headers();
                    assertThat(headers.map().keySet())
                            .as(method + " " + path)
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
                    assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
                            .as(path)
                            .contains("same-origin");
                }
            }
        }
    }

    @Test
    void a_session_begins_anew_at_sign_in_and_is_dead_after_signing_out(RunningLuotsi luotsi) throws IOException {
        var url = luotsi.url();
        var planted = "luotsi-session=planted0123456789";
        var first = RawHttp.signIn(url, "opettaja", luotsi.password("opettaja"), planted);
        var second = RawHttp.signIn(url, "opettaja", luotsi.password("opettaja"), first.cookie());
        assertThat(first.cookie()).isNotEmpty().isNotEqualTo(planted);
        assertThat(second.cookie()).isNotEmpty().isNotEqualTo(first.cookie());
        assertThat(second.cookie().length() - "luotsi-session=".length()).isGreaterThanOrEqualTo(28);
        assertThat(own(url, "GET", "/account/sessions", first.cookie()).status())
                .isEqualTo(302);
        assertThat(own(url, "GET", "/account/sessions", second.cookie()).status())
                .isEqualTo(200);
        assertThat(own(url, "POST", "/sign-out", second.cookie()).status()).isEqualTo(302);
        assertThat(own(url, "GET", "/account/sessions", second.cookie()).status())
                .isEqualTo(302);
    }

    @Test
    void cookies_are_closed_to_scripts_and_to_forms_of_other_sites(RunningLuotsi luotsi) throws IOException {
        var answers = RawHttp.signIn(luotsi.url(), "opettaja", luotsi.password("opettaja"), "")
                        .answer()
                + RawHttp.get(luotsi.url(), "/?ui=sv").answer();
        var cookies =
                answers.lines().filter(line -> line.startsWith("Set-Cookie:")).toList();
        assertThat(cookies)
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; HttpOnly")
                        .containsPattern("(?i); SameSite=(Lax|Strict)")
                        .doesNotContain("Domain="));
    }

    private static RawHttp own(String url, String method, String path, String cookie) throws IOException {
        return RawHttp.send(
                url,
                method + " " + path + " HTTP/1.1\nHost: HOST\nOrigin: http://HOST\nConnection: close\nCookie: " + cookie
                        + "\nContent-Length: 0\n\n",
                "");
    }

    @Test
    void no_answer_names_the_server_or_its_version(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            for (var path : List.of(
                    "/nothing",
                    "/%00",
                    "/a;jsessionid=1",
                    "/original/x",
                    "/api/v1/nothing",
                    "/jakarta.faces.resource/x?ln=../WEB-INF")) {
                var body = visit.get(path.replace("%00", "%2500")).body().toLowerCase(Locale.ROOT);
                assertThat(body).as(path).doesNotContain("payara", "glassfish", "exception", "stack trace");
            }
        }
    }

    @Test
    void each_request_has_a_number_of_its_own_which_the_page_of_an_error_tells(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            var numbers = new HashSet<String>();
            for (var path : PATHS) {
                numbers.add(visit.get(path).headers().firstValue("X-Request-Id").orElse("none"));
            }
            assertThat(numbers).hasSameSizeAs(PATHS).allMatch(number -> number.matches("[0-9a-f]{16}"));
            var error = visit.get("/document?id=x");
            assertThat(error.body())
                    .contains("kerro tämä tunnus: "
                            + error.headers().firstValue("X-Request-Id").orElseThrow());
        }
    }

    /** Behind a proxy with TLS the server itself would lead to http, where no form may go. */
    @Test
    void visitors_are_sent_on_without_scheme_and_host(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            assertThat(visit.get("/admin/sources").headers().firstValue("Location"))
                    .contains("/sign-in?next=%2Fadmin%2Fsources");
            var form = "login=opettaja&password=" + Visit.encoded(luotsi.password("opettaja"));
            assertThat(visit.post("/sign-in", form).headers().firstValue("Location"))
                    .contains("/");
        }
    }

    @Test
    void figures_are_for_administrators_only_and_count_each_search(RunningLuotsi luotsi) {
        try (var anybody = Visit.anonymous(luotsi.url());
                var administrator = Visit.bearing(luotsi.url(), luotsi.token())) {
            assertThat(anybody.get("/api/v1/metrics").statusCode()).isEqualTo(401);
            var before = searches(administrator);
            anybody.get("/search?q=salasana");
            anybody.get("/api/v1/search?q=salasana");
            assertThat(searches(administrator)).isGreaterThanOrEqualTo(before + 2);
            assertThat(administrator.get("/api/v1/metrics").body().lines())
                    .anyMatch(line -> line.matches("luotsi_index_ready [01]"))
                    .anyMatch(line -> line.matches("luotsi_mail_waiting \\d+"))
                    .anyMatch(line -> line.matches("luotsi_source_age_seconds\\{source=\"wintra-intranet\"} \\d+"))
                    .anyMatch(line -> line.matches("luotsi_duties_open [1-9]\\d*"));
        }
    }

    private static long searches(Visit administrator) {
        return administrator
                .get("/api/v1/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("luotsi_search_seconds_count "))
                .mapToLong(line -> Long.parseLong(line.split(" ")[1]))
                .sum();
    }

    @Test
    void personal_pages_are_not_kept_by_anybody(RunningLuotsi luotsi) {
        try (var visit = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            assertThat(visit.get("/").headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void guessing_passwords_is_slowed_down_with_a_plain_sentence(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            for (var attempt = 0; attempt < 6; attempt++) {
                visit.post("/sign-in", "login=johto&password=wrong" + attempt);
            }
            var answer = visit.post("/sign-in", "login=johto&password=wrong");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Liian monta yritystä");
        }
    }
}
