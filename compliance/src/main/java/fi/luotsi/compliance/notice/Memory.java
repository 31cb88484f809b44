package fi.luotsi.compliance.notice;

import fi.luotsi.content.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the last look saw, with the number of each document's revision. */
public record Memory(Instant at, boolean whole, Map<DocumentId, Integer> revisions) {
    public Memory {
        revisions = Map.copyOf(revisions);
    }

    /**
     * What is new or changed. A document that only moved up among very many results is not news: it counts as new when the last look saw all results, or when
     * it was revised since.
     */
    public List<Found> compare(Look now) {
        return now.seen().stream().flatMap(seen -> compare(seen).stream()).toList();
    }

    private Optional<Found> compare(Look.Seen seen) {
        var before = revisions.getOrDefault(seen.document(), 0);
        var isNews = before == 0 ? whole || seen.revisedAt().isAfter(at) : seen.revision() > before;
        return isNews ? Optional.of(new Found(seen.document(), before, seen.revision())) : Optional.empty();
    }
}
