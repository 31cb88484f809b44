package fi.luotsi.compliance.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A stretch of the city's school calendar, both days included. */
public record Period(Kind kind, LocalDate from, LocalDate to) {
    private static final Pattern WRITTEN = Pattern.compile("(\\w+)\\s+([\\d-]+)/([\\d-]+)");

    /** What it is. */
    public enum Kind {
        /** <i>lukuvuosi</i>, from August to July */
        YEAR,
        /** <i>lukukausi</i> */
        TERM,
        /** <i>loma</i> */
        HOLIDAY,
        /** <i>ylioppilaskirjoitukset</i> */
        MATRICULATION
    }

    /** As the configuration has it: {@code holiday 2026-10-12/2026-10-16}. */
    static Optional<Period> read(String written) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var kind = Kind.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
            var period = new Period(kind, LocalDate.parse(parts.group(2)), LocalDate.parse(parts.group(3)));
            return Optional.of(period).filter(read -> !read.to.isBefore(read.from));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    boolean touches(LocalDate first, LocalDate last) {
        return !to.isBefore(first) && !from.isAfter(last);
    }

    static List<String> parts(String written) {
        return Pattern.compile("[,;\\n]")
                .splitAsStream(written)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
