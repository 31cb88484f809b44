package fi.luotsi.compliance.privacy;

import java.time.LocalDate;
import java.util.List;

/**
 * What of a kind of data goes in the next time.
 *
 * @param days only those on which something goes; what should be gone already stands with today
 * @param held rows whose time is over and which a hold keeps
 */
public record Due(RetentionClass kind, List<Day> days, long held) {
    /** How many rows go on a day. */
    public record Day(LocalDate day, long rows) {}

    public long total() {
        return days.stream().mapToLong(Day::rows).sum();
    }
}
