package fi.luotsi.content.library;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.RevisionPublished;
import fi.luotsi.content.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives documents the text that was recognised in their pictures, as a new revision of the same bytes. Works inside the caller's transaction, and tells inside it too. */
@ApplicationScoped
public class Completions {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    Event<RevisionPublished> published;

    Clock clock = Clock.systemUTC();

    /**
     * A document with these bytes, and how it stands now.
     *
     * @param state rejected when it has no text at all; it is left to the caller then
     */
    public record Completed(
            String sourceId, String itemKey, ExtractionState state, Optional<ExtractionReason> reason) {}

    public List<Completed> complete(String sha256, Recognised recognised) {
        var change = new ChangeNumbers(entities).next();
        var completed = new ArrayList<Completed>();
        for (var document : standing(sha256)) {
            completed.add(complete(document, recognised, change));
        }
        return completed;
    }

    private List<StoredDocument> standing(String sha256) {
        return entities.createQuery("""
                        select d from StoredDocument d join StoredRevision r on r.id = d.revisionId
                        where r.sha256 = :sha256 and d.withdrawnAt is null order by d.id""", StoredDocument.class)
                .setParameter("sha256", sha256)
                .getResultList();
    }

    private Completed complete(StoredDocument document, Recognised recognised, long change) {
        var current = entities.find(StoredRevision.class, document.revisionId);
        var standing = new DocumentRepository(entities).texts(current);
        var sections = recognised.into(standing);
        var reason = recognised.reason(Optional.ofNullable(current.reason));
        if (sections.isEmpty()) {
            reason = reason.or(() -> Optional.of(ExtractionReason.NO_TEXT));
        } else if (!sections.equals(standing)) {
            revise(document, current, sections, reason.orElse(null), recognised.language());
            document.changeNumber = change;
            published.fire(new RevisionPublished(DocumentId.of(document.id), change));
        }
        return new Completed(document.sourceId, document.itemKey, Recognised.state(sections, reason), reason);
    }

    private void revise(
            StoredDocument document,
            StoredRevision current,
            List<Section> sections,
            @Nullable ExtractionReason reason,
            String language) {
        var revision = new StoredRevision();
        revision.id = DocumentId.next().toString();
        revision.documentId = document.id;
        revision.number = current.number + 1;
        revision.sha256 = current.sha256;
        revision.fileName = current.fileName;
        revision.mediaType = current.mediaType;
        revision.type = current.type;
        revision.sizeBytes = current.sizeBytes;
        revision.title = current.title;
        revision.language = current.language.isEmpty() ? language : current.language;
        revision.author = current.author;
        revision.date = current.date;
        revision.state = Recognised.state(sections, Optional.ofNullable(reason));
        revision.reason = reason;
        revision.createdAt = Instant.now(clock);
        revision.textSince = revision.number;
        entities.persist(revision);
        entities.flush();
        sections.forEach(section -> entities.persist(StoredSection.of(revision.id, section)));
        entities.flush();
        document.revisionId = revision.id;
    }
}
