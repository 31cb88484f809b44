package fi.luotsi.compliance.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moments as the database has them, in UTC, and days as the city has them. */
final class Moments {
    static final ZoneId CITY = ZoneId.of("Europe/Helsinki");

    private Moments() {}

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(CITY));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(@Nullable Object stored) {
        return ((Timestamp) Objects.requireNonNull(stored)).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
