package fi.luotsi.indexer.language;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Texts by words, sorted in one array of bytes: a hundred thousand of them take a few megabytes, where a map would take ten times that. */
final class WordTable {
    static final WordTable EMPTY = new WordTable(new byte[0], new int[] {0});

    private static final byte BEHIND_THE_WORD = 0;

    private final byte[] bytes;
    /** Where each record begins, and behind the last one, the end. */
    private final int[] starts;

    private WordTable(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    static WordTable of(Map<String, String> texts) {
        var records = texts.entrySet().stream()
                .map(entry -> record(entry.getKey(), entry.getValue()))
                .sorted(Arrays::compareUnsigned)
                .toList();
        return new WordTable(joined(records), starts(records));
    }

    private static byte[] record(String word, String text) {
        return (word + (char) BEHIND_THE_WORD + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(Collection<byte[]> records) {
        var all = new byte[records.stream().mapToInt(record -> record.length).sum()];
        int at = 0;
        for (var record : records) {
            System.arraycopy(record, 0, all, at, record.length);
            at += record.length;
        }
        return all;
    }

    private static int[] starts(Collection<byte[]> records) {
        var starts = new int[records.size() + 1];
        int number = 0;
        for (var record : records) {
            starts[number + 1] = starts[number] + record.length;
            number++;
        }
        return starts;
    }

    Optional<String> of(String word) {
        if (word.indexOf(BEHIND_THE_WORD) >= 0) {
            return Optional.empty();
        }
        var sought = record(word, "");
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int from = starts[middle];
            int end = starts[middle + 1];
            int order =
                    Arrays.compareUnsigned(bytes, from, Math.min(end, from + sought.length), sought, 0, sought.length);
            if (order == 0) {
                int text = from + sought.length;
                return Optional.of(new String(bytes, text, end - text, StandardCharsets.UTF_8));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    int size() {
        return starts.length - 1;
    }

    long sizeBytes() {
        return bytes.length + 4L * starts.length;
    }
}
