package fi.luotsi.content.extraction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as documents write them. Moments become the calendar day in Helsinki. */
final class Dates {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT));

    private Dates() {}

    static @Nullable LocalDate parse(String raw) {
        var text = raw.strip();
        if (text.isEmpty()) {
            return null;
        }
        var day = text.length() > 10 ? moment(text) : null;
        return day != null ? day : day(text.length() > 10 ? text.substring(0, 10) : text);
    }

    private static @Nullable LocalDate moment(String text) {
        for (var format : List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME)) {
            try {
                return plausible(OffsetDateTime.parse(text, format)
                        .atZoneSameInstant(HELSINKI)
                        .toLocalDate());
            } catch (DateTimeException e) {
                // The next form.
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String text) {
        for (var format : DAYS) {
            try {
                return plausible(LocalDate.parse(text, format));
            } catch (DateTimeException e) {
                // The next form.
            }
        }
        return null;
    }

    static @Nullable LocalDate day(Instant moment) {
        return plausible(moment.atZone(HELSINKI).toLocalDate());
    }

    /** Broken clocks write 1601 and 1970. */
    private static @Nullable LocalDate plausible(LocalDate day) {
        return day.getYear() > 1970 && day.getYear() < 2200 ? day : null;
    }
}
