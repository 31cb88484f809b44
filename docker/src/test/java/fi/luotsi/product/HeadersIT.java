package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

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
