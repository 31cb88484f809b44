package fi.luotsi.launch.backup;

import java.time.Duration;
import java.util.Locale;

/** Counts what went by, and says so on a terminal now and then. */
final class Meter {
    private static final boolean TERMINAL = Boolean.getBoolean("luotsi.terminal");
    private static final String CLEAR = "\r\u001b[K";
    private static final long PERIOD_NANOS = Duration.ofMillis(500).toNanos();
    private static final double BYTES_IN_MEBIBYTE = 1 << 20;

    private final long startNanos = System.nanoTime();
    private long shownNanos = startNanos;
    private long tables;
    private long rows;
    private long bytes;

    void row(String table, long size) {
        rows++;
        bytes += size;
        var now = System.nanoTime();
        if (TERMINAL && now - shownNanos > PERIOD_NANOS) {
            shownNanos = now;
            System.out.printf(Locale.ROOT, "%s%s: %,d rows, %.1f MiB", CLEAR, table, rows, bytes / BYTES_IN_MEBIBYTE);
            System.out.flush();
        }
    }

    void table() {
        tables++;
    }

    /** What there was in all, and how long it took. */
    String sum() {
        if (TERMINAL) {
            System.out.print(CLEAR);
        }
        var seconds = Duration.ofNanos(System.nanoTime() - startNanos).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "%d tables, %d rows, %.1f MiB, in %.1f s",
                tables,
                rows,
                bytes / BYTES_IN_MEBIBYTE,
                seconds);
    }
}
