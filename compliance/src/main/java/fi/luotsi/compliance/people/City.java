package fi.luotsi.compliance.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The city's calendar: employments and roles begin and end on its days. */
final class City {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private City() {}

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
