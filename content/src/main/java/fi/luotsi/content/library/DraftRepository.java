package fi.luotsi.content.library;

import fi.luotsi.content.Source;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** The queries of drafts. */
class DraftRepository {
    private static final List<Source.Kind> APPROVED_KINDS = Arrays.stream(Source.Kind.values())
            .filter(Source.Kind::needsApproval)
            .toList();

    private static final String WAITING = """
            from StoredDocument d
            join StoredRevision r on r.id = d.revisionId
            join StoredSource s on s.id = d.sourceId
            where s.kind in :kinds and d.parentId is null and d.withdrawnAt is null
            and not exists (select v.id from StoredDraftDecision v where v.documentId = d.id and v.revisionNumber = r.number)""";

    private final EntityManager entities;

    DraftRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<DocumentRepository.Row> waiting(Collection<String> audiences, int from, int limit) {
        return rows(entities.createQuery(
                        "select d, r, s " + WAITING
                                + " and d.audience in :audiences order by r.createdAt desc, r.id desc",
                        Object[].class)
                .setParameter("kinds", APPROVED_KINDS)
                .setParameter("audiences", audiences)
                .setFirstResult(from)
                .setMaxResults(limit));
    }

    long count() {
        return entities.createQuery("select count(d) " + WAITING, Long.class)
                .setParameter("kinds", APPROVED_KINDS)
                .getSingleResult();
    }

    boolean isDecided(String document, int revision) {
        return entities.createQuery(
                                "select count(v) from StoredDraftDecision v where v.documentId = :document and v.revisionNumber = :revision",
                                Long.class)
                        .setParameter("document", document)
                        .setParameter("revision", revision)
                        .getSingleResult()
                > 0;
    }

    /** The revision that was approved last. */
    OptionalInt approved(String document) {
        return entities.createQuery("""
                        select v.revisionNumber from StoredDraftDecision v where v.documentId = :document
                        and v.verdict = fi.luotsi.content.Drafts.Verdict.APPROVED order by v.revisionNumber desc""", Integer.class)
                .setParameter("document", document)
                .setMaxResults(1)
                .getResultStream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** Other shown documents whose title ends with these words: the caller looks closer. */
    List<DocumentRepository.Row> titled(String ending, String except, Collection<String> audiences, int limit) {
        return rows(entities.createQuery("""
                        select d, r, s from StoredDocument d
                        join StoredRevision r on r.id = d.revisionId
                        join StoredSource s on s.id = d.sourceId
                        where d.withdrawnAt is null and d.parentId is null and d.id <> :except and d.audience in :audiences
                        and r.title like :pattern escape '!' order by r.createdAt desc, r.id""", Object[].class)
                .setParameter("pattern", "%" + ending.replaceAll("([!%_])", "!$1"))
                .setParameter("except", except)
                .setParameter("audiences", audiences)
                .setMaxResults(limit));
    }

    List<StoredDocument> within(String document) {
        return entities.createQuery(
                        "select d from StoredDocument d where d.parentId = :parent and d.withdrawnAt is null",
                        StoredDocument.class)
                .setParameter("parent", document)
                .getResultList();
    }

    /** A decision with its document and the revision that it was about. */
    record Decided(StoredDraftDecision decision, StoredDocument document, StoredRevision revision) {}

    List<Decided> decisions(int limit) {
        return entities.createQuery("""
                        select v, d, r from StoredDraftDecision v
                        join StoredDocument d on d.id = v.documentId
                        join StoredRevision r on r.documentId = v.documentId and r.number = v.revisionNumber
                        order by v.decidedAt desc, v.id desc""", Object[].class)
                .setMaxResults(limit)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(row -> new Decided((StoredDraftDecision) row[0], (StoredDocument) row[1], (StoredRevision) row[2]))
                .toList();
    }

    private static List<DocumentRepository.Row> rows(TypedQuery<Object[]> query) {
        return query.setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(row -> new DocumentRepository.Row(
                        (StoredDocument) row[0], (StoredRevision) row[1], (StoredSource) row[2]))
                .toList();
    }
}
