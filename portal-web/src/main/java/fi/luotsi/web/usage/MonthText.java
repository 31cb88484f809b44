package fi.luotsi.web.usage;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** A month as forms send it, 2026-10, or as it is written by hand, 10/2026; and as it is shown. */
final class MonthText {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[./ ](\\d{4})");

    private MonthText() {}

    static Optional<YearMonth> read(String text) {
        try {
            var written = WRITTEN.matcher(text);
            var month = written.matches()
                    ? YearMonth.of(Integer.parseInt(written.group(2)), Integer.parseInt(written.group(1)))
                    : YearMonth.parse(text);
            return Optional.of(month).filter(read -> read.getYear() > 1900 && read.getYear() < 2200);
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    static String shown(YearMonth month) {
        return month.getMonthValue() + "/" + month.getYear();
    }
}
