package fi.luotsi.launch.portal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * A line of the portal's log. The request that is being answered is known by the name of its thread, which the portal gives; handlers write in the thread that
 * logs. Luotsi's own messages name nobody; libraries may quote what they were given, so what looks like an e-mail address or an identity code is left out.
 */
abstract class LogLine extends Formatter {
    private static final Pattern REQUEST = Pattern.compile("request ([0-9a-f]{16})");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-zA-Z]{2,}");
    private static final Pattern IDENTITY_CODE = Pattern.compile("\\b\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]\\b");

    static Optional<String> request() {
        return Optional.of(REQUEST.matcher(Thread.currentThread().getName()))
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(1));
    }

    String message(LogRecord record) {
        return withoutPersons(formatMessage(record));
    }

    static Optional<String> fault(LogRecord record) {
        if (record.getThrown() == null) {
            return Optional.empty();
        }
        var text = new StringWriter();
        record.getThrown().printStackTrace(new PrintWriter(text));
        return Optional.of(withoutPersons(text.toString()));
    }

    static String withoutPersons(String text) {
        var withoutMail = MAIL.matcher(text).replaceAll("[address]");
        return IDENTITY_CODE.matcher(withoutMail).replaceAll("[code]");
    }

    static Instant time(LogRecord record) {
        return record.getInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
