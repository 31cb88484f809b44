package fi.luotsi.content.library;

import fi.luotsi.content.Audience;
import fi.luotsi.content.AudienceChanged;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Draft;
import fi.luotsi.content.DraftDecision;
import fi.luotsi.content.Drafts;
import fi.luotsi.content.PersonalPatterns;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.SourceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The drafts on the database. */
@ApplicationScoped
@Transactional
class StoredDrafts implements Drafts {
    private static final int MOST_REPLACED = 3;
    private static final int LOOKED_AT = 20;
    /** What stands before a title without being part of it: marks of answers, and of mailing lists. */
    private static final Pattern MARKS =
            Pattern.compile("(?iu)^(?:\\s*(?:re|aw|vs|sv|ang|fw|fwd|vl|vb)\\s*(?:\\[\\d+])?:|\\s*\\[[^\\]]{1,40}])+");

    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    Archive archive;

    @Inject
    Event<AudienceChanged> audienceChanged;

    Clock clock = Clock.systemUTC();

    @Override
    public List<Draft> waiting(Reader reader, int from, int limit) {
        var audiences = documents().visible(reader);
        return drafts().waiting(audiences, from, limit).stream()
                .map(row -> draft(row, audiences))
                .toList();
    }

    private Draft draft(DocumentRepository.Row row, List<String> audiences) {
        return new Draft(
                StoredLibrary.toSummary(row),
                Optional.ofNullable(row.revision().author),
                Optional.ofNullable(row.revision().date),
                PersonalPatterns.in(documents().texts(row.revision())),
                replaced(row, audiences),
                drafts().approved(row.document().id).orElse(0));
    }

    /** Documents of the same title, but for marks and case. */
    private List<DocumentSummary> replaced(DocumentRepository.Row row, List<String> audiences) {
        var title = normal(row.revision().title);
        return title.length() < 3
                ? List.of()
                : drafts().titled(title, row.document().id, audiences, LOOKED_AT).stream()
                        .filter(other -> normal(other.revision().title).equals(title))
                        .limit(MOST_REPLACED)
                        .map(StoredLibrary::toSummary)
                        .toList();
    }

    static String normal(String title) {
        return MARKS.matcher(title)
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public long count() {
        return drafts().count();
    }

    @Override
    public boolean isWaiting(DocumentId id) {
        return Optional.ofNullable(entities.find(StoredDocument.class, id.toString()))
                .filter(document -> document.withdrawnAt == null)
                .filter(document -> source(document).kind.needsApproval())
                .filter(document -> document.audience.equals(EDITORS.toString()))
                .isPresent();
    }

    @Override
    public Answer decide(DocumentId id, int revision, Verdict verdict, Reviewer editor, String note) {
        if (!editor.editor()) {
            return Answer.REFUSED;
        }
        var document = draft(id).filter(found -> editor.reader().maySee(Audience.parse(found.audience)));
        if (document.isEmpty()) {
            return Answer.UNKNOWN;
        }
        var current = entities.find(StoredRevision.class, document.get().revisionId);
        if (current.number != revision || drafts().isDecided(id.toString(), revision)) {
            return Answer.CHANGED;
        }
        entities.persist(decision(id, revision, verdict, editor.account(), fitting(note.strip())));
        switch (verdict) {
            case APPROVED -> show(document.get());
            case REJECTED -> archive.withdraw(SourceId.of(document.get().sourceId), List.of(document.get().itemKey));
        }
        return Answer.DECIDED;
    }

    /** Locked, so that what is decided on is what stands, and only one decides. */
    private Optional<StoredDocument> draft(DocumentId id) {
        return Optional.ofNullable(entities.find(StoredDocument.class, id.toString(), LockModeType.PESSIMISTIC_WRITE))
                .filter(document -> document.withdrawnAt == null && document.parentId == null)
                .filter(document -> source(document).kind.needsApproval());
    }

    private StoredSource source(StoredDocument document) {
        return entities.find(StoredSource.class, document.sourceId);
    }

    /** With what is attached, to whom the source is meant for, as far as its publicity class allows. */
    private void show(StoredDocument document) {
        document.audience = document.publicity
                .narrow(Audience.parse(source(document).audience))
                .toString();
        document.changeNumber = new ChangeNumbers(entities).next();
        entities.flush();
        audienceChanged.fire(new AudienceChanged(DocumentId.of(document.id), document.changeNumber));
        drafts().within(document.id).forEach(this::show);
    }

    private StoredDraftDecision decision(DocumentId id, int revision, Verdict verdict, UUID account, String note) {
        var decision = new StoredDraftDecision();
        decision.id = DocumentId.next().toString();
        decision.documentId = id.toString();
        decision.revisionNumber = revision;
        decision.verdict = verdict;
        decision.decidedAt = clock.instant();
        decision.accountId = account.toString();
        decision.note = note;
        return decision;
    }

    private static String fitting(String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note of more than " + LONGEST_NOTE + " characters: " + note.length());
        }
        return note;
    }

    @Override
    public List<DraftDecision> decisions(Reader reader, int limit) {
        return drafts().decisions(limit).stream()
                .filter(row -> reader.maySee(Audience.parse(row.document().audience)))
                .map(row -> new DraftDecision(
                        DocumentId.of(row.document().id),
                        row.revision().title,
                        row.decision().revisionNumber,
                        row.decision().verdict,
                        row.decision().decidedAt,
                        UUID.fromString(row.decision().accountId),
                        row.decision().note))
                .toList();
    }

    private DraftRepository drafts() {
        return new DraftRepository(entities);
    }

    private DocumentRepository documents() {
        return new DocumentRepository(entities);
    }
}
