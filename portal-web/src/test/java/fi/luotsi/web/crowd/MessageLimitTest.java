package fi.luotsi.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MessageLimitTest {
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final MessageLimit limit = new MessageLimit(clock);

    @Test
    void one_sender_has_five_in_ten_minutes_and_keeps_nobody_else_out() {
        for (int i = 0; i < MessageLimit.FROM_ONE; i++) {
            assertThat(limit.allows("a")).isTrue();
        }
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
        now = now.plus(Duration.ofMinutes(11));
        assertThat(limit.allows("a")).isTrue();
    }

    @Test
    void all_together_have_an_end_as_well() {
        for (int i = 0; i < MessageLimit.FROM_ALL; i++) {
            assertThat(limit.allows("sender " + i)).isTrue();
        }
        assertThat(limit.allows("another")).isFalse();
    }
}
