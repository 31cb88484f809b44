package fi.luotsi.content.library;

import fi.luotsi.content.DocumentId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the next revision of a document. */
record Revisions(EntityManager entities, Clock clock) {
    StoredRevision next(StoredDocument document, @Nullable StoredRevision current, Arrival arrival) {
        var revision = new StoredRevision();
        revision.id = DocumentId.next().toString();
        revision.documentId = document.id;
        revision.number = current == null ? 1 : current.number + 1;
        revision.sha256 = arrival.sha256();
        revision.fileName = arrival.fileName();
        revision.mediaType = arrival.mediaType();
        revision.type = arrival.type();
        revision.sizeBytes = arrival.sizeBytes();
        revision.title = arrival.title();
        revision.language = arrival.language();
        revision.author = arrival.author().orElse(null);
        revision.date = arrival.date().orElse(null);
        revision.state = arrival.state();
        revision.reason = arrival.reason().orElse(null);
        revision.createdAt = Instant.now(clock);
        revision.textSince = current != null && isSameText(current, arrival) ? current.textSince : revision.number;
        return revision;
    }

    boolean isSameText(StoredRevision current, Arrival arrival) {
        return current.title.equals(arrival.title())
                && Differences.isSame(new DocumentRepository(entities).texts(current), arrival.sections());
    }
}
