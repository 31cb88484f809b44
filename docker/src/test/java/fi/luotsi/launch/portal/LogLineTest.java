package fi.luotsi.launch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogLineTest {
    private final String name = Thread.currentThread().getName();

    @AfterEach
    void giveTheNameBack() {
        Thread.currentThread().setName(name);
    }

    @Test
    void an_event_is_one_line_of_json_with_the_request_that_it_belongs_to() {
        Thread.currentThread().setName("request 0123456789abcdef");
        var line = new JsonLines()
                .format(record("Haku \"salasana\"\nei\tvastaa \u2028\u0001ä", new IllegalStateException("rikki")));
        assertThat(line)
                .endsWith("}\n")
                .satisfies(text -> assertThat(text.lines()).hasSize(1));
        var event = read(line);
        assertThat(event.getString("time")).isEqualTo("2026-11-28T01:02:03.004Z");
        assertThat(event.getString("level")).isEqualTo("WARNING");
        assertThat(event.getString("logger")).isEqualTo("fi.luotsi.web.job.NoticeJobs");
        assertThat(event.getString("message")).isEqualTo("Haku \"salasana\"\nei\tvastaa \u2028\u0001ä");
        assertThat(event.getString("request")).isEqualTo("0123456789abcdef");
        assertThat(event.getString("fault")).startsWith("java.lang.IllegalStateException: rikki\n\tat ");
    }

    @Test
    void what_belongs_to_no_request_says_none() {
        assertThat(read(new JsonLines().format(record("Yöajo", null)))).doesNotContainKeys("request", "fault");
        assertThat(new PlainLines().format(record("Yöajo", null)))
                .isEqualTo("2026-11-28T01:02:03.004Z WARNING fi.luotsi.web.job.NoticeJobs: Yöajo\n");
    }

    @Test
    void people_read_the_request_at_the_end_of_the_line() {
        Thread.currentThread().setName("request 0123456789abcdef");
        assertThat(new PlainLines().format(record("Yöajo", null))).endsWith(": Yöajo [0123456789abcdef]\n");
    }

    @Test
    void addresses_and_identity_codes_that_a_library_quotes_are_left_out() {
        var fault = new IllegalStateException("No route to aino.virtanen@merikallio.fi (131052-308T)");
        for (var line : new String[] {
            new JsonLines().format(record("To: aino.virtanen@merikallio.fi", fault)),
            new PlainLines().format(record("To: aino.virtanen@merikallio.fi", fault))
        }) {
            assertThat(line).contains("To: [address]").contains("No route to [address] ([code])");
            assertThat(line).doesNotContain("virtanen").doesNotContain("131052");
        }
    }

    private static JsonObject read(String line) {
        return Json.createReader(new StringReader(line)).readObject();
    }

    private static LogRecord record(String message, Throwable thrown) {
        var record = new LogRecord(Level.WARNING, message);
        record.setInstant(Instant.parse("2026-11-28T01:02:03.004567Z"));
        record.setLoggerName("fi.luotsi.web.job.NoticeJobs");
        record.setThrown(thrown);
        return record;
    }
}
