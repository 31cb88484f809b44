package fi.luotsi.indexer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The configuration of the indexer.
 *
 * @param indexFolder {@code luotsi.index.folder}; may be deleted while the portal is stopped
 * @param voikkoFolder {@code luotsi.voikko.folder}: unpacked Debian packages, empty for the system's Voikko, "none" for none
 * @param dictionaryFolder {@code luotsi.dictionary.folder}: dictionaries and word lists, beside the system's; "none" for none at all
 * @param bufferMegabytes {@code luotsi.index.buffer-megabytes}: memory for documents on their way to the disk
 * @param commitEvery {@code luotsi.index.commit-seconds}
 * @param verifyEvery {@code luotsi.index.verify-hours}: between two checks of all checksums
 * @param searchLimit {@code luotsi.search.limit-millis}: after so much time of the processor, and less than twice as much of the clock, a search
 * answers with what it has found
 * @param insightDays {@code luotsi.insight.days}: so long the counts of queries are kept
 */
public record IndexerConfig(
        Path indexFolder,
        String voikkoFolder,
        String dictionaryFolder,
        int bufferMegabytes,
        Duration commitEvery,
        Duration verifyEvery,
        Duration searchLimit,
        int insightDays) {

    /** Reads the configuration by its keys. */
    public static IndexerConfig from(Function<String, Optional<String>> values) {
        return new IndexerConfig(
                Path.of(values.apply("luotsi.index.folder").orElseGet(IndexerConfig::defaultFolder)),
                values.apply("luotsi.voikko.folder").orElse(""),
                values.apply("luotsi.dictionary.folder").orElse(""),
                number(values, "luotsi.index.buffer-megabytes", 64),
                Duration.ofSeconds(number(values, "luotsi.index.commit-seconds", 5)),
                Duration.ofHours(number(values, "luotsi.index.verify-hours", 24)),
                Duration.ofMillis(number(values, "luotsi.search.limit-millis", 1_000)),
                number(values, "luotsi.insight.days", 90));
    }

    private static String defaultFolder() {
        return System.getProperty("user.home") + "/.local/share/luotsi/index";
    }

    private static int number(Function<String, Optional<String>> values, String key, int byDefault) {
        var text = values.apply(key).orElse(Integer.toString(byDefault)).strip();
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(key + " must be a whole number above 0, not: " + text);
        }
        return Integer.parseInt(text);
    }
}
