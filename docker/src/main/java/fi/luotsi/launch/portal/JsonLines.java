package fi.luotsi.launch.portal;

import java.util.logging.LogRecord;

/** For machines: an object of JSON in each line. The server makes it by name. */
public final class JsonLines extends LogLine {
    private static final int FIRST_PRINTABLE = 0x20;

    @Override
    public String format(LogRecord record) {
        var line = new StringBuilder("{");
        field(line, "time", time(record).toString());
        field(line, "level", record.getLevel().getName());
        field(line, "logger", String.valueOf(record.getLoggerName()));
        field(line, "message", message(record));
        request().ifPresent(id -> field(line, "request", id));
        fault(record).ifPresent(fault -> field(line, "fault", fault));
        return line.append("}\n").toString();
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append(line.length() > 1 ? ",\"" : "\"").append(name).append("\":\"");
        value.chars().forEach(character -> escape(line, (char) character));
        line.append('"');
    }

    private static void escape(StringBuilder line, char character) {
        switch (character) {
            case '"', '\\' -> line.append('\\').append(character);
            case '\n' -> line.append("\\n");
            case '\t' -> line.append("\\t");
            default -> {
                if (character < FIRST_PRINTABLE || character == '\u2028' || character == '\u2029') {
                    line.append(String.format("\\u%04x", (int) character));
                } else {
                    line.append(character);
                }
            }
        }
    }
}
