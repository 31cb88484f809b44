package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.indexer.search.HostileQueries;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Queries of bad faith over the wire: each gets the search page in time, none an error page. */
@ExtendWith(RunningLuotsi.class)
class HostileQueriesIT {
    private static final int SAMPLE = 300;
    /** The server reads no longer heads of requests; 512 characters, as many as the field takes, always fit. */
    private static final int LONGEST_ADDRESS = 7_800;

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final List<String> BROKEN_ESCAPES =
            List.of("%zz", "%", "%a", "%C3", "%FF%FE", "%ED%A0%80", "%C0%AF", "a%00b");

    @Test
    void every_query_is_answered_with_the_search_page(RunningLuotsi luotsi) {
        var softly = new SoftAssertions();
        try (var visit = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            visit.get("/search?q=salasana");
            for (var query : HostileQueries.first(SAMPLE)) {
                for (var path : List.of("/search?q=", "/api/v1/search?q=", "/api/v1/suggestions?q=")) {
                    check(visit, path + escaped(query), softly);
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void bytes_that_are_no_address_get_the_page_or_a_sentence(RunningLuotsi luotsi) throws IOException {
        var softly = new SoftAssertions();
        for (var broken : BROKEN_ESCAPES) {
            for (var path : List.of("/search?q=", "/api/v1/search?q=", "/api/v1/suggestions?q=")) {
                var answer = raw(luotsi, path + broken);
                softly.assertThat(answer).as(path + broken).matches("(?s)HTTP/1.1 (200|400) .*");
                softly.assertThat(answer.toLowerCase(Locale.ROOT))
                        .as(path + broken)
                        .doesNotContain("exception", "at fi.luotsi.", "payara", "glassfish");
            }
        }
        softly.assertAll();
    }

    /** The answer to an address that no client library would send. */
    private static String raw(RunningLuotsi luotsi, String path) throws IOException {
        var url = URI.create(luotsi.url());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void check(Visit visit, String path, SoftAssertions softly) {
        long start = System.nanoTime();
        var answer = visit.get(path);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var name = path.substring(0, Math.min(150, path.length())) + " (" + path.length() + " characters)";
        softly.assertThat(took).as(name).isLessThan(LIMIT);
        if (answer.statusCode() == 400 && path.length() > LONGEST_ADDRESS) {
            softly.assertThat(answer.body()).as(name).isEmpty();
            return;
        }
        softly.assertThat(answer.statusCode()).as(name).isEqualTo(200);
        softly.assertThat(answer.body().toLowerCase(Locale.ROOT))
                .as(name)
                .contains(path.startsWith("/api/") ? "{\"" : "role=\"search\"")
                .doesNotContain("stack trace", "at fi.luotsi.", "nullpointerexception");
    }

    /** Also what is half a character, as a program without manners would send it. */
    private static String escaped(String text) {
        var bytes = new ArrayList<String>();
        text.codePoints().forEach(point -> {
            var encoded = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                    ? new byte[] {(byte) 0xED, (byte) (0x80 | point >> 6 & 0x3F), (byte) (0x80 | point & 0x3F)}
                    : Character.toString(point).getBytes(UTF_8);
            for (var one : encoded) {
                bytes.add("%%%02X".formatted(one));
            }
        });
        return String.join("", bytes);
    }
}
