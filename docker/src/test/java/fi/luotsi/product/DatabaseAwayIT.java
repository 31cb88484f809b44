package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestFigure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database of its own goes away under the portal and comes back: everybody is told so in a sentence, nobody is signed out, and what is public is found and
 * read meanwhile.
 */
@Tag("trust")
class DatabaseAwayIT {
    private static final List<String> PAGES =
            List.of("/", "/duties", "/training", "/figures", "/search?q=l%C3%A4hde:wintra");
    private static final String SEARCH = "/search?q=salasana";
    private static final Pattern DOCUMENT = Pattern.compile("href=\"(/document\\?id=([0-9a-f-]+)[^\"#]*)");
    private static final int SEARCHES = 200;
    private static final String ONLY_PUBLIC = "Haku ja lukeminen jatkuvat kaikille julkisilla asiakirjoilla";
    private static final List<String> INTERFACE = List.of("/api/v1/sources", "/api/v1/search?q=salasana");

    /** The pool still holds connections to the database that was: each is found out when it is used, or after half a minute. */
    private static final Duration MOST_AFTERWARDS = Duration.ofMinutes(1);

    @Test
    void pages_say_that_the_database_does_not_answer_and_go_on_when_it_does(@TempDir Path folder) throws IOException {
        try (var needs = WarNeeds.prepare(folder.resolve("database"))) {
            var application = needs.access().application();
            var owner = needs.access().owner();
            var environment = Map.of(
                    "LUOTSI_DB_URL", needs.access().url(),
                    "LUOTSI_DB_USER", application.user(),
                    "LUOTSI_DB_PASSWORD", application.password(),
                    "LUOTSI_DB_OWNER_USER", owner.user(),
                    "LUOTSI_DB_OWNER_PASSWORD", owner.password());
            try (var luotsi = LuotsiProcess.startForAMoment(folder.resolve("portal"), environment)) {
                new PortalStatus(luotsi.url(), luotsi.token()).awaitSample();
                try (var teacher = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                        var stranger = Visit.anonymous(luotsi.url());
                        var program = Visit.bearing(luotsi.url(), luotsi.token())) {
                    PAGES.forEach(page -> assertShown(page, teacher));
                    var staffOnly = documents(teacher.get(SEARCH));
                    staffOnly.keySet().removeAll(documents(stranger.get(SEARCH)).keySet());
                    assertThat(staffOnly).isNotEmpty();
                    INTERFACE.forEach(address -> assertShown(address, program));
                    needs.stopDatabase();
                    PAGES.forEach(page -> assertTold(page, teacher.get(page)));
                    INTERFACE.forEach(address -> assertProblem(address, program.get(address)));
                    assertTold("/sign-in", stranger.post("/sign-in", "login=opettaja&password=x"));
                    assertPublicGoesOn(stranger);
                    assertPublicGoesOn(teacher);
                    staffOnly.values().forEach(document -> assertTold(document, teacher.get(document)));
                    measure(teacher);
                    assertThat(stranger.get("/nothing-here").statusCode()).isEqualTo(404);
                    assertThat(teacher.get("/static/luotsi.css").statusCode()).isEqualTo(200);
                    try (var back = needs.databaseAgain()) {
                        assertThat(back.access().url()).isEqualTo(needs.access().url());
                        PortalStatus.await(
                                MOST_AFTERWARDS,
                                () -> isShown(SEARCH, teacher)
                                        && !teacher.get(SEARCH).body().contains(ONLY_PUBLIC)
                                        && PAGES.stream().allMatch(page -> isShown(page, teacher))
                                        && INTERFACE.stream().allMatch(address -> isShown(address, program)));
                    }
                }
            }
        }
    }

    private static void assertPublicGoesOn(Visit visitor) {
        var found = visitor.get(SEARCH);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(found.body()).contains(ONLY_PUBLIC, "<mark>").doesNotContain("Exception");
        var documents = documents(found);
        assertThat(documents).isNotEmpty();
        for (var document : documents.values()) {
            var read = visitor.get(document);
            assertThat(read.statusCode()).as(document).isEqualTo(200);
            assertThat(read.body()).as(document).contains(ONLY_PUBLIC, "class=\"prose\"");
        }
    }

    /** Addresses of the documents of a result, by their ids. */
    private static Map<String, String> documents(HttpResponse<String> found) {
        var documents = new HashMap<String, String>();
        DOCUMENT.matcher(found.body())
                .results()
                .forEach(match -> documents.put(match.group(2), match.group(1).replace("&amp;", "&")));
        return documents;
    }

    private static void measure(Visit visitor) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < SEARCHES; i++) {
            long start = System.nanoTime();
            assertThat(visitor.get(SEARCH).statusCode()).isEqualTo(200);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(null);
        TestFigure.tell(
                "C8",
                0,
                "%d searches of public documents without the database, p95 %.0f ms",
                SEARCHES,
                millis.get(SEARCHES * 95 / 100));
    }

    private static void assertShown(String page, Visit visitor) {
        assertThat(isShown(page, visitor)).as(page).isTrue();
    }

    private static boolean isShown(String page, Visit visitor) {
        return visitor.get(page).statusCode() == 200;
    }

    /** A program with its token is neither told that the token is wrong nor given what the public gets. */
    private static void assertProblem(String address, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(address).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(address).contains("30");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(address)
                .startsWith("application/problem+json");
    }

    private static void assertTold(String page, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(page).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(page).contains("30");
        assertThat(answer.body())
                .as(page)
                .contains("<h1>Luotsi ei saa nyt tietojaan</h1>")
                .doesNotContain("Exception");
    }
}
