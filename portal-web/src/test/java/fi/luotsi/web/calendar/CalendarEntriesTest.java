package fi.luotsi.web.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.training.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarEntriesTest {
    private static final Instant STARTS = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void a_session_is_an_entry_by_the_clock_of_utc_with_its_signs_escaped() {
        var text = text(session("Sali 1; 2. kerros, B", false), "Tietosuoja\nja minä");
        assertThat(text.split("\r\n"))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "DTSTART:20261127T120000Z",
                        "DTEND:20261127T130000Z",
                        "SUMMARY:Tietosuoja\\nja minä",
                        "LOCATION:Sali 1\\; 2. kerros\\, B",
                        "STATUS:CONFIRMED")
                .endsWith("END:VEVENT", "END:VCALENDAR");
        assertThat(text(session("", true), "x")).contains("STATUS:CANCELLED");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_nothing_is_lost_by_folding() {
        var title = "Äidinkielen öljyä ålänningar ".repeat(10).strip();
        var text = text(session("", false), title);
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title);
    }

    private static String text(Session session, String title) {
        return CalendarEntries.text(List.of(session), any -> title, STARTS);
    }

    private static Session session(String place, boolean cancelled) {
        return new Session(
                new UUID(0, 1),
                new UUID(0, 2),
                STARTS,
                STARTS.plusSeconds(3_600),
                place,
                "",
                Optional.empty(),
                "ABCD-1234-EFGH",
                cancelled,
                new UUID(0, 3));
    }
}
