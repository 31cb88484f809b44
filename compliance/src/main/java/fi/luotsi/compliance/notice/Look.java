package fi.luotsi.compliance.notice;

import fi.luotsi.content.DocumentId;
import java.time.Instant;
import java.util.List;

/**
 * What there is to see of a target now, for the reader who watches it.
 *
 * @param whole nothing was cut off: whoever is not among the seen is not among the results at all
 */
public record Look(List<Seen> seen, boolean whole) {
    public static final int MOST_DOCUMENTS = 100;

    public Look {
        seen = List.copyOf(seen);
    }

    /** A document in its current revision. */
    public record Seen(DocumentId document, int revision, Instant revisedAt) {}
}
