package fi.luotsi.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a test of trust found: a line for who watches, and one of JSON in {@code target/trust}, from which {@code docs/RESULTS.md} is made. */
public final class TestFigure {
    private static final Path FOLDER = Path.of("target", "trust");

    private TestFigure() {}

    /**
     * Tells it.
     *
     * @param row of {@code docs/results.csv}, as {@code L4}
     * @param seed with which the test can be run again as it was
     */
    public static void tell(String row, long seed, String figure, Object... numbers) {
        var text = String.format(Locale.ROOT, figure, numbers);
        var test = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass()
                .getSimpleName();
        System.out.println(row + " (seed " + seed + "): " + text);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(row + "-" + test + ".json"),
                    "{\"row\":\"%s\",\"test\":\"%s\",\"seed\":%d,\"day\":\"%s\",\"figure\":\"%s\"}\n"
                            .formatted(row, test, seed, LocalDate.now(ZoneOffset.UTC), text.replace("\"", "'")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
