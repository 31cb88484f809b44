package fi.luotsi.compliance.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the ledger stood at a moment, as it was written down outside of it.
 *
 * @param seq the last entry then, 0 where there was none
 * @param hash its digest
 */
public record Anchor(Instant at, long seq, String hash) {
    private static final Pattern LINE = Pattern.compile("(\\S+Z) (\\d{1,18}) ([0-9a-f]{64})");

    public String line() {
        return at + " " + seq + " " + hash;
    }

    /** Lines that are no anchors, of a mail around them for example, are passed over. */
    public static List<Anchor> read(Stream<String> lines) {
        return lines.flatMap(line -> of(line.strip()).stream()).toList();
    }

    private static Optional<Anchor> of(String line) {
        var found = LINE.matcher(line);
        return found.matches()
                ? Optional.of(new Anchor(Instant.parse(found.group(1)), Long.parseLong(found.group(2)), found.group(3)))
                : Optional.empty();
    }
}
