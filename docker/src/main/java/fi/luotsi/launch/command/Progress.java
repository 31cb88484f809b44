package fi.luotsi.launch.command;

import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** A line on the terminal that counts: how many files, how fast, how long still. Silent where the output is no terminal. */
final class Progress {
    private static final boolean TERMINAL = Boolean.getBoolean("luotsi.terminal");
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final long startNanos = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void show(JsonObject report) {
        if (TERMINAL) {
            out.print(CLEAR
                    + line(
                            report.getInt("processed"),
                            report.getInt("total"),
                            Duration.ofNanos(System.nanoTime() - startNanos)));
            out.flush();
        }
    }

    void end() {
        if (TERMINAL) {
            out.print(CLEAR);
        }
    }

    static String line(int processed, int total, Duration elapsed) {
        if (total == 0) {
            return "Looking for files…";
        }
        var seconds = Math.max(elapsed.toMillis() / 1000.0, 0.001);
        var rate = processed / seconds;
        var left = processed == 0 ? "" : ", about " + Math.round((total - processed) / rate) + " s left";
        return String.format(Locale.ROOT, "%d of %d files, %.0f a second%s", processed, total, rate, left);
    }
}
