package fi.luotsi.content.library;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Confirmation;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.DocumentVerified;
import fi.luotsi.content.Reader;
import fi.luotsi.content.ReviewLine;
import fi.luotsi.content.ReviewState;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.Reviews;
import fi.luotsi.content.Verification;
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
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reviews on the database. */
@ApplicationScoped
@Transactional
class StoredReviews implements Reviews {
    private static final int SHOWN = 10;
    private static final int SHORTEST_MONTHS = Stream.of(DocumentType.values())
            .mapToInt(DocumentType::reviewMonths)
            .min()
            .orElseThrow();

    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    Event<DocumentVerified> verified;

    Clock clock = Clock.system(Verification.CITY);

    @Override
    public Answer confirm(DocumentId id, int revision, Reviewer reviewer, String note) {
        var document = shown(id).filter(found -> reviewer.reader().maySee(Audience.parse(found.audience)));
        if (document.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (!answersFor(reviewer, document.get())) {
            return Answer.REFUSED;
        }
        if (current(document.get()).number != revision) {
            return Answer.CHANGED;
        }
        add(document.get(), reviewer.account(), clock.instant(), note);
        return Answer.CONFIRMED;
    }

    @Override
    public void takeOver(DocumentId id, UUID account, Instant at, String note) {
        shown(id).ifPresent(document -> add(document, account, at, note));
    }

    /** By name, or as its owner or deputy. */
    private boolean answersFor(Reviewer reviewer, StoredDocument document) {
        return reviewer.answersFor(Optional.ofNullable(document.owner))
                || new StewardRepository(entities)
                        .of(document)
                        .filter(stewardship -> stewardship.has(reviewer.account()))
                        .isPresent();
    }

    /** Locked, so that what is confirmed is what stands, and reviews are numbered one by one. */
    private Optional<StoredDocument> shown(DocumentId id) {
        return Optional.ofNullable(entities.find(StoredDocument.class, id.toString(), LockModeType.PESSIMISTIC_WRITE))
                .filter(document -> document.withdrawnAt == null);
    }

    private StoredRevision current(StoredDocument document) {
        return entities.find(StoredRevision.class, document.revisionId);
    }

    private void add(StoredDocument document, UUID account, Instant at, String note) {
        var latest = reviews().newestFirst(document.id, 1).stream().findFirst();
        var review = new StoredReview();
        review.documentId = document.id;
        review.number = latest.map(before -> before.number + 1).orElse(1);
        review.revisionNumber = current(document).number;
        review.confirmedAt = at;
        review.accountId = account.toString();
        review.note = fitting(note.strip());
        if (latest.filter(before -> isRepeated(before, review)).isPresent()) {
            return;
        }
        entities.persist(review);
        document.changeNumber = new ChangeNumbers(entities).next();
        entities.flush();
        verified.fire(new DocumentVerified(DocumentId.of(document.id), document.changeNumber));
    }

    private static String fitting(String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note of more than " + LONGEST_NOTE + " characters: " + note.length());
        }
        return note;
    }

    private static boolean isRepeated(StoredReview before, StoredReview review) {
        return before.accountId.equals(review.accountId)
                && before.revisionNumber == review.revisionNumber
                && day(before.confirmedAt).equals(day(review.confirmedAt))
                && (review.note.isEmpty() || review.note.equals(before.note));
    }

    @Override
    public List<Confirmation> confirmations(DocumentId id, Reviewer reviewer) {
        return documents()
                .shown(id, reviewer.reader())
                .filter(row -> answersFor(reviewer, row.document()))
                .map(row -> reviews().newestFirst(row.document().id, SHOWN).stream()
                        .map(StoredReview::toConfirmation)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Map<DocumentId, Verification> waiting(Reader reader) {
        var today = LocalDate.now(clock.withZone(Verification.CITY));
        var fresh = today.minusMonths(SHORTEST_MONTHS).plusDays(Verification.NOTICE_DAYS + 2L);
        return reviews()
                .confirmedBefore(
                        fresh.atStartOfDay(Verification.CITY).toInstant(),
                        documents().visible(reader))
                .stream()
                .map(row -> Map.entry(
                        DocumentId.of(row.review().documentId), row.review().verification(row.current())))
                .filter(waiting -> waiting.getValue().stateOn(today) != ReviewState.VERIFIED)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<DocumentId> unconfirmed(Reader reader) {
        return reviews().unconfirmed(documents().visible(reader)).stream()
                .map(DocumentId::of)
                .toList();
    }

    @Override
    public Map<ReviewState, Integer> states(Reader reader) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Verification.CITY);
        var states = new EnumMap<ReviewState, Integer>(ReviewState.class);
        reviews()
                .confirmedBefore(now.plusSeconds(1), documents().visible(reader))
                .forEach(row ->
                        states.merge(row.review().verification(row.current()).stateOn(today), 1, Integer::sum));
        states.put(ReviewState.NEVER, unconfirmed(reader).size());
        return states;
    }

    @Override
    public List<ReviewLine> lines(List<DocumentId> ids, Reader reader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var texts = ids.stream().map(DocumentId::toString).toList();
        var latest = reviews().latest(texts);
        var rows = rows(texts, reader);
        return texts.stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .map(row -> new ReviewLine(
                        StoredLibrary.toSummary(row),
                        Optional.ofNullable(row.document().owner),
                        Optional.ofNullable(latest.get(row.document().id))
                                .map(review -> review.verification(row.revision()))))
                .toList();
    }

    private Map<String, DocumentRepository.Row> rows(Collection<String> ids, Reader reader) {
        return documents().shown(ids).stream()
                .filter(row -> reader.maySee(Audience.parse(row.document().audience)))
                .collect(Collectors.toMap(row -> row.document().id, Function.identity()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Verification.CITY);
    }

    private DocumentRepository documents() {
        return new DocumentRepository(entities);
    }

    private ReviewRepository reviews() {
        return new ReviewRepository(entities);
    }
}
