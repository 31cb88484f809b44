package fi.luotsi.compliance.notice;

import fi.luotsi.content.DocumentId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What became of something watched.
 *
 * @param from the revision that was seen before, 0 if the document is new among the results
 */
public record Change(Watch watch, DocumentId document, int from, int to, Instant foundAt) {
    public boolean isNew() {
        return from == 0;
    }

    /** Several changes of one document, seen by one watch, are one change from the first to the last; the newest comes first. */
    static List<Change> merged(Collection<Change> changes) {
        return changes.stream()
                .collect(Collectors.toMap(
                        change -> new Key(change.watch.id(), change.document), change -> change, Change::with))
                .values()
                .stream()
                .sorted(Comparator.comparing(Change::foundAt)
                        .reversed()
                        .thenComparing(change -> change.document.toString()))
                .toList();
    }

    private record Key(UUID watch, DocumentId document) {}

    private Change with(Change other) {
        return new Change(
                watch,
                document,
                Math.min(from, other.from),
                Math.max(to, other.to),
                foundAt.isAfter(other.foundAt) ? foundAt : other.foundAt);
    }
}
