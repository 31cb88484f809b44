package fi.luotsi.indexer.tuning;

import fi.luotsi.content.DocumentId;
import java.util.Map;

/**
 * A query that was asked often enough to be told, and what was opened for it.
 *
 * @param opened how often each document was opened
 */
public record PastQuery(String words, int searches, Map<DocumentId, Integer> opened) {
    public PastQuery {
        opened = Map.copyOf(opened);
    }
}
