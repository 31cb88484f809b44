package fi.luotsi.compliance.personnelfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as tables have it: 1.8.2026, 2026-08-01, or the number of a day in a spreadsheet; of this and the last century. */
public final class WrittenDay {
    private static final Pattern FINNISH = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ][0-9:.]*)?");
    private static final Pattern SHEET = Pattern.compile("[2-7]\\d{4}");
    private static final LocalDate SHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private WrittenDay() {}

    public static Optional<LocalDate> read(String given) {
        try {
            var finnish = FINNISH.matcher(given);
            var iso = ISO.matcher(given);
            if (finnish.matches()) {
                return Optional.of(day(finnish, 3, 2, 1));
            }
            if (iso.matches()) {
                return Optional.of(day(iso, 1, 2, 3));
            }
            return SHEET.matcher(given).matches()
                    ? Optional.of(SHEET_EPOCH.plusDays(Long.parseLong(given)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher written, int year, int month, int day) {
        var found = LocalDate.of(number(written, year), number(written, month), number(written, day));
        if (found.getYear() < 1900 || found.getYear() > 2200) {
            throw new DateTimeException("Of no use is " + found);
        }
        return found;
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
