package fi.luotsi.content.library;

import fi.luotsi.content.Audience;
import fi.luotsi.content.AudienceChanged;
import fi.luotsi.content.DocumentDestroyed;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Handling;
import fi.luotsi.content.Handlings;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Retention;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Verification;
import fi.luotsi.content.library.DocumentRepository.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How documents are handled, on the database. */
@ApplicationScoped
@Transactional
class StoredHandlings implements Handlings {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    Event<AudienceChanged> audienceChanged;

    @Inject
    Event<DocumentDestroyed> destroyed;

    /** The city's period for what has none of its own. */
    @Inject
    @ConfigProperty(name = "luotsi.retention.years", defaultValue = "10")
    int generalYears;

    Clock clock = Clock.systemUTC();

    @Override
    public int generalYears() {
        return generalYears;
    }

    @Override
    public Optional<Handling> of(DocumentId id, Reader reader) {
        return new DocumentRepository(entities)
                .shown(id, reader)
                .map(row -> handling(handlings().root(row.document())));
    }

    private Handling handling(StoredDocument document) {
        return handling(document, handlings().latest(List.of(document.id)).get(document.id));
    }

    private static Handling handling(StoredDocument document, @Nullable StoredHandling latest) {
        return latest == null ? new Handling(document.publicity, Retention.GENERAL, false) : latest.toHandling();
    }

    @Override
    public Answer decide(DocumentId id, Handling handling, String ground, Reviewer editor) {
        if (!editor.editor()) {
            return Answer.REFUSED;
        }
        if (ground.isBlank()) {
            return Answer.NO_GROUND;
        }
        var document = locked(id, editor.reader()).filter(found -> found.withdrawnAt == null && found.parentId == null);
        document.ifPresent(found -> decide(found, handling, fitting(ground.strip()), editor));
        return document.isPresent() ? Answer.DONE : Answer.UNKNOWN;
    }

    private Optional<StoredDocument> locked(DocumentId id, Reader reader) {
        return Optional.ofNullable(entities.find(StoredDocument.class, id.toString(), LockModeType.PESSIMISTIC_WRITE))
                .filter(document -> reader.maySee(Audience.parse(document.audience)));
    }

    private static String fitting(String ground) {
        if (ground.length() > LONGEST_GROUND) {
            throw new IllegalArgumentException(
                    "a ground of more than " + LONGEST_GROUND + " characters: " + ground.length());
        }
        return ground;
    }

    private void decide(StoredDocument document, Handling handling, String ground, Reviewer editor) {
        var row = new StoredHandling();
        row.documentId = document.id;
        row.number = handlings().decisions(document.id).stream()
                .findFirst()
                .map(before -> before.number + 1)
                .orElse(1);
        row.publicity = handling.publicity();
        row.retention = handling.retention().kind();
        row.years = handling.retention().years();
        row.held = handling.held();
        row.ground = ground;
        row.decidedAt = clock.instant();
        row.accountId = editor.account().toString();
        entities.persist(row);
        var source = entities.find(StoredSource.class, document.sourceId);
        var audience = isDraft(document, source)
                ? document.audience
                : handling.publicity().narrow(Audience.parse(source.audience)).toString();
        show(document, handling, audience, new ChangeNumbers(entities).next());
    }

    /** A draft is for editors until it is approved, whatever its class. */
    private boolean isDraft(StoredDocument document, StoredSource source) {
        var revision = entities.find(StoredRevision.class, document.revisionId);
        return source.kind.needsApproval() && !new DraftRepository(entities).isDecided(document.id, revision.number);
    }

    private void show(StoredDocument document, Handling handling, String audience, long change) {
        var isSeenByOthers = !Objects.equals(document.audience, audience);
        document.publicity = handling.publicity();
        document.audience = audience;
        if (isSeenByOthers && document.withdrawnAt == null) {
            document.changeNumber = change;
            entities.flush();
            audienceChanged.fire(new AudienceChanged(DocumentId.of(document.id), change));
        }
        handlings().attached(document.id).forEach(attached -> show(attached, handling, audience, change));
    }

    @Override
    public List<Handling.Decision> decisions(DocumentId id, Reviewer editor) {
        return editor.editor()
                        && new DocumentRepository(entities)
                                .shown(id, editor.reader())
                                .isPresent()
                ? handlings().decisions(id.toString()).stream()
                        .map(StoredHandling::toDecision)
                        .toList()
                : List.of();
    }

    @Override
    public List<Ended> ended(Reviewer editor) {
        if (!editor.editor()) {
            return List.of();
        }
        var rows = handlings().withdrawn(new DocumentRepository(entities).visible(editor.reader()));
        return rows.stream().flatMap(row -> ended(row).stream()).toList();
    }

    private Optional<Ended> ended(Row row) {
        var root = handlings().root(row.document());
        return over(row.document(), handling(root))
                .map(over -> new Ended(
                        DocumentId.of(row.document().id),
                        row.revision().title,
                        row.source().name(),
                        withdrawn(row.document()),
                        over));
    }

    /** The day since when it may be destroyed; none where it is kept still. */
    private Optional<LocalDate> over(StoredDocument document, Handling handling) {
        return handling.held()
                ? Optional.empty()
                : handling.retention()
                        .overOn(withdrawn(document), generalYears)
                        .filter(over -> !over.isAfter(LocalDate.ofInstant(clock.instant(), Verification.CITY)));
    }

    private static LocalDate withdrawn(StoredDocument document) {
        return LocalDate.ofInstant(Objects.requireNonNull(document.withdrawnAt), Verification.CITY);
    }

    @Override
    public Answer destroy(DocumentId id, Reviewer editor) {
        if (!editor.editor()) {
            return Answer.REFUSED;
        }
        var document = locked(id, editor.reader()).filter(found -> found.withdrawnAt != null);
        if (document.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (ended(editor).stream().noneMatch(ended -> ended.id().equals(id))) {
            return Answer.KEPT;
        }
        destroy(document.get(), editor);
        return Answer.DONE;
    }

    private void destroy(StoredDocument document, Reviewer editor) {
        handlings().attached(document.id).forEach(attached -> destroy(attached, editor));
        var row = new StoredDestroyed();
        row.documentId = document.id;
        row.sourceId = document.sourceId;
        row.title = entities.find(StoredRevision.class, document.revisionId).title;
        row.withdrawnAt = Objects.requireNonNullElseGet(document.withdrawnAt, () -> Instant.now(clock));
        row.destroyedAt = clock.instant();
        row.accountId = editor.account().toString();
        entities.persist(row);
        entities.flush();
        destroyed.fire(
                new DocumentDestroyed(DocumentId.of(document.id), SourceId.of(document.sourceId), document.itemKey));
        new Destruction(entities).of(document);
        entities.detach(document);
    }

    @Override
    public List<Destroyed> destroyed(Reviewer editor, int limit) {
        return editor.editor()
                ? handlings().destroyed(limit).stream()
                        .map(StoredDestroyed::toDestroyed)
                        .toList()
                : List.of();
    }

    private HandlingRepository handlings() {
        return new HandlingRepository(entities);
    }
}
