package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
