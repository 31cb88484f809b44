package fi.luotsi.launch.portal;

import java.util.logging.LogRecord;

/** For people: time, level, where, what, and the request. The server makes it by name. */
public final class PlainLines extends LogLine {
    @Override
    public String format(LogRecord record) {
        return time(record) + " " + record.getLevel() + " " + record.getLoggerName() + ": " + message(record)
                + request().map(id -> " [" + id + "]").orElse("") + "\n"
                + fault(record).orElse("");
    }
}
