package fi.luotsi.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What documents said before: every version is kept. Who may see a document as it stands now may see what it said; a hidden one is answered like an unknown one. */
public interface Versions {
    /** Newest first. */
    List<Version> of(DocumentId id, Reader reader);

    /** The document as it stood in a version, without what people said of it since. */
    Optional<Document> find(DocumentId id, int number, Reader reader);

    /** What the text says otherwise in one version than in an earlier one, with every changed word. */
    Optional<Difference> changes(DocumentId id, int from, int to, Reader reader);

    /** The version in force at the end of a day in Finland; none before the first one. */
    default Optional<Version> on(LocalDate day, DocumentId id, Reader reader) {
        var end = day.plusDays(1).atStartOfDay(Verification.CITY).toInstant();
        return of(id, reader).stream()
                .filter(version -> version.since().isBefore(end))
                .findFirst();
    }
}
