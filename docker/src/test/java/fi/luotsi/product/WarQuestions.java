package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every server must answer that runs the WAR, with an empty library and nobody signed in. */
interface WarQuestions {
    /** The address of the server, without a slash at its end. */
    String url();

    @Test
    default void it_is_ready_with_a_plain_data_source_and_an_empty_library() {
        try (var visit = Visit.anonymous(url())) {
            assertThat(visit.get("/health/ready").body())
                    .containsPattern("\"database\":\"?true\"?")
                    .containsPattern("\"search\":\"?true\"?");
            assertThat(visit.get("/").body()).contains("Luotsi");
            assertThat(visit.get("/api/v1/search?q=salasana").body()).contains("\"total\":0");
            assertThat(visit.get("/api/v1/sources").statusCode()).isEqualTo(401);
        }
    }

    @Test
    default void the_page_of_the_sign_in_speaks_three_languages() {
        var titles = Map.of("fi", "Kirjaudu Luotsiin", "sv", "Logga in i Luotsi", "en", "Sign in to Luotsi");
        titles.forEach((language, title) -> {
            try (var visit = Visit.anonymous(url())) {
                var page = visit.get("/sign-in?ui=" + language);
                assertThat(page.statusCode()).as(language).isEqualTo(200);
                assertThat(page.headers().firstValue("Content-Type").orElse(""))
                        .containsIgnoringCase("text/html")
                        .containsIgnoringCase("charset=utf-8");
                assertThat(page.headers().allValues("Set-Cookie"))
                        .as("cookies that the page of privacy tells of")
                        .singleElement(STRING)
                        .startsWith("luotsi-language=" + language);
                assertThat(page.body())
                        .contains("<html lang=\"" + language + "\"")
                        .contains("<h1>" + title + "</h1>")
                        .contains("name=\"password\"")
                        .doesNotContain("#{", "???", "aria-invalid=\"\"", "aria-current=\"\"");
            }
        });
    }

    @Test
    default void a_wrong_password_is_refused_on_the_same_page() {
        try (var visit = Visit.anonymous(url())) {
            var page = visit.post("/sign-in", "login=nobody&password=vaarasana");
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body())
                    .contains("Tunnus tai salasana ei täsmää.")
                    .contains("value=\"nobody\"")
                    .doesNotContain("vaarasana");
        }
    }

    @Test
    default void whoever_signs_in_is_known_until_they_sign_out() {
        try (var visit = Visit.signedIn(url(), "admin", WarNeeds.PASSWORD)) {
            var page = visit.get("/admin/sources");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("name=\"jakarta.faces.ViewState\"");
            assertThat(visit.get("/document?id=x").statusCode()).isEqualTo(404);
            assertThat(visit.post("/sign-out", "").statusCode()).isEqualTo(302);
            assertThat(visit.get("/admin/sources").headers().firstValue("Location"))
                    .contains("/sign-in?next=%2Fadmin%2Fsources");
        }
    }

    @Test
    default void a_form_of_another_site_is_refused_with_a_page_of_ours() {
        try (var visit = Visit.anonymous(url())) {
            assertThat(visit.postFromElsewhere("/sign-in", "login=nobody&password=vaarasana")
                            .statusCode())
                    .isEqualTo(403);
            var nothing = visit.get("/nothing");
            assertThat(nothing.statusCode()).isEqualTo(404);
            assertThat(nothing.body()).contains("Luotsi").contains("<html lang=\"fi\"");
        }
    }

    @Test
    default void a_file_of_the_look_carries_its_headers() {
        try (var visit = Visit.anonymous(url())) {
            var file = visit.get("/static/luotsi.css");
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).contains("{");
            var headers = file.headers();
            assertThat(headers.firstValue("Content-Type").orElse(""))
                    .containsIgnoringCase("text/css")
                    .containsIgnoringCase("charset=utf-8");
            assertThat(headers.firstValue("Cache-Control")).contains("public, max-age=86400");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("Server")).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        }
    }
}
