package fi.luotsi.launch.portal;

import fi.luotsi.launch.installation.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** How the lines of the portal's log are written. */
enum LogFormat {
    PLAIN(PlainLines.class),
    JSON(JsonLines.class);

    private final Class<? extends LogLine> lines;

    LogFormat(Class<? extends LogLine> lines) {
        this.lines = lines;
    }

    static LogFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("LUOTSI_LOG_FORMAT is plain or json, not " + word + "."));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name by which the server makes it. */
    String className() {
        return lines.getName();
    }
}
