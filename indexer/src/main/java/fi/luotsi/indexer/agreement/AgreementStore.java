package fi.luotsi.indexer.agreement;

import fi.luotsi.content.DocumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings and decisions in the database; each call is one transaction. */
@ApplicationScoped
@Transactional
class AgreementStore {
    private static final int MOST_SHOWN = 2_000;

    @PersistenceContext(unitName = "indexer")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** With which change number each document was compared last. */
    @SuppressWarnings("unchecked")
    Map<DocumentId, Long> compared() {
        return ((List<Object[]>) entities.createNativeQuery("select document_id, change_number from agreement_document")
                        .getResultList())
                .stream()
                        .collect(Collectors.toMap(
                                row -> DocumentId.of(row[0].toString()), row -> ((Number) row[1]).longValue()));
    }

    /**
     * Puts what was found of a document in place of what was found of it before, and remembers that it was compared.
     *
     * @param kept other documents, whose pairs with this one stand already
     */
    void replace(DocumentId document, long changeNumber, Set<DocumentId> kept, List<Finding> findings) {
        remove(document, kept);
        for (var finding : findings) {
            entities.persist(StoredFinding.of(finding, clock.instant()));
            entities.persist(StoredSide.of(finding, StoredSide.ONE));
            entities.persist(StoredSide.of(finding, StoredSide.OTHER));
        }
        entities.flush();
        entities.createNativeQuery("replace into agreement_document (document_id, change_number) values (?1, ?2)")
                .setParameter(1, document.toString())
                .setParameter(2, changeNumber)
                .executeUpdate();
    }

    void forget(DocumentId document) {
        remove(document, Set.of());
        entities.createNativeQuery("delete from agreement_document where document_id = ?1")
                .setParameter(1, document.toString())
                .executeUpdate();
    }

    private void remove(DocumentId document, Set<DocumentId> kept) {
        var keptTexts = kept.stream().map(DocumentId::toString).collect(Collectors.toSet());
        var gone = entities.createQuery("""
            select s.findingId, t.documentId from StoredSide s, StoredSide t
            where s.documentId = :document and t.findingId = s.findingId and t.place <> s.place\
            """, Object[].class)
                .setParameter("document", document.toString())
                .getResultStream()
                .filter(row -> !keptTexts.contains((String) row[1]))
                .map(row -> (String) row[0])
                .toList();
        if (!gone.isEmpty()) {
            entities.createQuery("delete from StoredSide s where s.findingId in :ids")
                    .setParameter("ids", gone)
                    .executeUpdate();
            entities.createQuery("delete from StoredFinding f where f.id in :ids")
                    .setParameter("ids", gone)
                    .executeUpdate();
        }
    }

    /** The heaviest first. */
    List<Found> heaviest() {
        return found(
                entities.createQuery("select f from StoredFinding f order by f.weight desc, f.id", StoredFinding.class)
                        .setMaxResults(MOST_SHOWN)
                        .getResultList());
    }

    Optional<Found> find(UUID id) {
        return Optional.ofNullable(entities.find(StoredFinding.class, id.toString()))
                .map(stored -> found(List.of(stored)))
                .flatMap(found -> found.stream().findFirst());
    }

    /** Those in which a document has a part. */
    List<Found> of(DocumentId document) {
        return found(entities.createQuery("""
            select f from StoredFinding f where f.id in
                (select s.findingId from StoredSide s where s.documentId = :document) order by f.weight desc, f.id\
            """, StoredFinding.class)
                .setParameter("document", document.toString())
                .getResultList());
    }

    private List<Found> found(List<StoredFinding> stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        var ids = stored.stream().map(finding -> finding.id).toList();
        var ones = sides(ids, StoredSide.ONE);
        var others = sides(ids, StoredSide.OTHER);
        var decisions = decisions(ids);
        return stored.stream()
                .map(finding -> new Found(
                        finding.toFinding(side(ones, finding), side(others, finding)),
                        Optional.ofNullable(decisions.get(finding.id)).map(StoredDecision::toDecision)))
                .toList();
    }

    private static StoredSide side(Map<String, StoredSide> sides, StoredFinding finding) {
        return Objects.requireNonNull(sides.get(finding.id), "a finding has both its sides");
    }

    private Map<String, StoredSide> sides(Collection<String> ids, int place) {
        return entities.createQuery(
                        "select s from StoredSide s where s.findingId in :ids and s.place = :place", StoredSide.class)
                .setParameter("ids", ids)
                .setParameter("place", place)
                .getResultStream()
                .collect(Collectors.toMap(side -> side.findingId, Function.identity()));
    }

    /** The latest of each finding. */
    private Map<String, StoredDecision> decisions(Collection<String> ids) {
        var latest = new HashMap<String, StoredDecision>();
        entities.createQuery(
                        "select d from StoredDecision d where d.findingId in :ids order by d.number",
                        StoredDecision.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(decision -> latest.put(decision.findingId, decision));
        return latest;
    }

    /** The row of the finding is locked, so that decisions are numbered one by one. */
    boolean decide(UUID id, Holds holds, UUID account, String note) {
        var locked = entities.find(StoredFinding.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (locked == null) {
            return false;
        }
        var before = entities.createQuery("select count(d) from StoredDecision d where d.findingId = :id", Long.class)
                .setParameter("id", id.toString())
                .getSingleResult();
        var decision = new StoredDecision();
        decision.findingId = id.toString();
        decision.number = before.intValue() + 1;
        decision.holds = holds;
        decision.accountId = account.toString();
        decision.decidedAt = clock.instant();
        decision.note = note;
        entities.persist(decision);
        return true;
    }
}
