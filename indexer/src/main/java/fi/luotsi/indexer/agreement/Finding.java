package fi.luotsi.indexer.agreement;

import java.util.List;
import java.util.UUID;

/**
 * Two sections that differ in a value or say the same.
 *
 * @param id follows from the texts: the same as long as both stay as they are, so that what was decided of it stays decided, and no longer
 * @param one of the document whose identity comes first
 * @param weight how sure it is, from 0 to 1
 * @param words that made it so
 */
public record Finding(UUID id, Kind kind, Side one, Side other, double weight, List<String> words) {
    public Finding {
        words = List.copyOf(words);
    }

    static Finding of(Kind kind, Side one, Side other, double weight, List<String> words) {
        return one.document().toString().compareTo(other.document().toString()) <= 0
                ? new Finding(id(kind, one, other), kind, one, other, weight, words)
                : new Finding(id(kind, other, one), kind, other, one, weight, words);
    }

    private static UUID id(Kind kind, Side one, Side other) {
        var digest = TextHash.digest(String.join(
                "\n",
                kind.name(),
                one.document().toString(),
                one.hash(),
                one.valueStart() + "-" + one.valueEnd(),
                other.document().toString(),
                other.hash(),
                other.valueStart() + "-" + other.valueEnd()));
        return new UUID(Long.parseUnsignedLong(digest, 0, 16, 16), Long.parseUnsignedLong(digest, 16, 32, 16));
    }
}
