package fi.luotsi.content.library;

import fi.luotsi.content.Audience;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentReplaced;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Replacement;
import fi.luotsi.content.Replacements;
import fi.luotsi.content.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The replacements on the database. */
@ApplicationScoped
@Transactional
class StoredReplacements implements Replacements {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    Event<DocumentReplaced> replaced;

    Clock clock = Clock.systemUTC();

    @Override
    public Answer replace(DocumentId id, DocumentId successor, Reviewer editor) {
        if (!editor.editor()) {
            return Answer.REFUSED;
        }
        var document = shown(id, editor.reader());
        if (document.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (id.equals(successor)) {
            return Answer.ITSELF;
        }
        var other = shown(successor, editor.reader());
        if (other.isEmpty()) {
            return Answer.NO_SUCCESSOR;
        }
        if (leadsTo(other.get(), document.get().id)) {
            return Answer.CIRCLE;
        }
        decide(document.get(), successor.toString(), editor.account());
        return Answer.DONE;
    }

    @Override
    public Answer takeBack(DocumentId id, Reviewer editor) {
        if (!editor.editor()) {
            return Answer.REFUSED;
        }
        var document = shown(id, editor.reader());
        document.ifPresent(found -> decide(found, null, editor.account()));
        return document.isPresent() ? Answer.DONE : Answer.UNKNOWN;
    }

    private Optional<StoredDocument> shown(DocumentId id, Reader reader) {
        return locked(id.toString())
                .filter(document -> document.withdrawnAt == null && reader.maySee(Audience.parse(document.audience)));
    }

    /** Locked, so that two decisions at the same time cannot close a circle. */
    private Optional<StoredDocument> locked(String id) {
        return Optional.ofNullable(entities.find(StoredDocument.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private boolean leadsTo(StoredDocument from, String id) {
        var next = Optional.ofNullable(from.replacedBy);
        while (next.isPresent() && !next.get().equals(id)) {
            next = next.flatMap(this::locked).map(document -> document.replacedBy);
        }
        return next.isPresent();
    }

    private void decide(StoredDocument document, @Nullable String successor, UUID account) {
        if (Objects.equals(document.replacedBy, successor)) {
            return;
        }
        var latest = versions().decidedLastFirst(document.id).stream().findFirst();
        var decision = new StoredReplacement();
        decision.documentId = document.id;
        decision.number = latest.map(before -> before.number + 1).orElse(1);
        decision.successorId = successor;
        decision.decidedAt = clock.instant();
        decision.accountId = account.toString();
        entities.persist(decision);
        document.replacedBy = successor;
        supersede(document, isUnderReplaced(document), new ChangeNumbers(entities).next());
    }

    private boolean isUnderReplaced(StoredDocument document) {
        return document.parentId != null && entities.find(StoredDocument.class, document.parentId).superseded;
    }

    /** Attachments go with what they are attached to. */
    private void supersede(StoredDocument document, boolean parentIs, long change) {
        document.superseded = parentIs || document.replacedBy != null;
        document.changeNumber = change;
        entities.flush();
        replaced.fire(new DocumentReplaced(DocumentId.of(document.id), change));
        versions().attachments(document.id).forEach(attachment -> supersede(attachment, document.superseded, change));
    }

    @Override
    public Optional<Replacement> of(DocumentId id, Reader reader) {
        return decisions(id, reader).stream().findFirst().filter(latest -> !latest.takenBack());
    }

    @Override
    public List<DocumentSummary> replacedBy(DocumentId id, Reader reader) {
        return documents().shown(id, reader).isEmpty()
                ? List.of()
                : versions().replacedBy(id, reader).stream()
                        .flatMap(other -> summary(other, reader).stream())
                        .toList();
    }

    @Override
    public List<Replacement> history(DocumentId id, Reviewer editor) {
        return editor.editor() ? decisions(id, editor.reader()) : List.of();
    }

    private List<Replacement> decisions(DocumentId id, Reader reader) {
        return documents()
                .shown(id, reader)
                .map(row -> versions().decidedLastFirst(row.document().id).stream()
                        .map(decision -> toReplacement(decision, reader))
                        .toList())
                .orElse(List.of());
    }

    private Replacement toReplacement(StoredReplacement decision, Reader reader) {
        return new Replacement(
                decision.decidedAt,
                UUID.fromString(decision.accountId),
                decision.successorId == null,
                Optional.ofNullable(decision.successorId).flatMap(successor -> summary(successor, reader)));
    }

    private Optional<DocumentSummary> summary(String id, Reader reader) {
        return documents().shown(DocumentId.of(id), reader).map(StoredLibrary::toSummary);
    }

    private DocumentRepository documents() {
        return new DocumentRepository(entities);
    }

    private VersionRepository versions() {
        return new VersionRepository(entities);
    }
}
