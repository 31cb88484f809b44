package fi.luotsi.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Figures FINNISH = new Figures(new Texts(Locale.of("fi")));
    private static final Figures SWEDISH = new Figures(new Texts(Locale.of("sv")));

    @Test
    void days_and_times_are_written_as_in_finland() {
        assertThat(FINNISH.day(LocalDate.of(2026, 11, 3))).isEqualTo("3.11.2026");
        assertThat(FINNISH.moment(Instant.parse("2026-11-23T22:05:00Z"))).isEqualTo("24.11.2026 0.05");
        assertThat(FINNISH.datetime(Instant.parse("2026-11-23T22:05:00.123456Z")))
                .isEqualTo("2026-11-23T22:05:00Z");
    }

    @Test
    void sizes_have_the_units_of_the_language() {
        assertThat(FINNISH.bytes(2_140_000)).isEqualTo("2,1 Mt");
        assertThat(SWEDISH.bytes(2_140_000)).isEqualTo("2,1 MB");
        assertThat(FINNISH.bytes(12)).isEqualTo("1 kt");
        assertThat(FINNISH.bytes(1_600_000_000)).isEqualTo("1,6 Gt");
    }

    @Test
    void lengths_are_told_to_the_second_and_long_ones_to_the_minute() {
        assertThat(FINNISH.length(Duration.ofSeconds(48))).isEqualTo("48 s");
        assertThat(FINNISH.length(Duration.ofSeconds(612))).isEqualTo("10 min 12 s");
        assertThat(FINNISH.length(Duration.ofMinutes(134))).isEqualTo("2 h 14 min");
        assertThat(FINNISH.seconds(Duration.ofMillis(34))).isEqualTo("0,03 s");
    }

    @Test
    void languages_are_named_in_the_language_of_the_reader() {
        assertThat(FINNISH.language("sv")).isEqualTo("ruotsi");
        assertThat(SWEDISH.language("fi")).isEqualTo("finska");
        assertThat(FINNISH.language("")).isEqualTo("kieli ei tiedossa");
    }
}
