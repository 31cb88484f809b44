package fi.luotsi.content.library;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries of reviews. */
class ReviewRepository {
    private final EntityManager entities;

    ReviewRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The latest review of each of these documents that has one. */
    Map<String, StoredReview> latest(Collection<String> documents) {
        return documents.isEmpty()
                ? Map.of()
                : entities.createQuery("""
                                select v from StoredReview v where v.documentId in :documents and v.number =
                                    (select max(w.number) from StoredReview w where w.documentId = v.documentId)""", StoredReview.class)
                        .setParameter("documents", documents)
                        .setHint("eclipselink.read-only", true)
                        .getResultStream()
                        .collect(Collectors.toMap(review -> review.documentId, Function.identity()));
    }

    /** Also those that the caller's transaction has written. */
    List<StoredReview> newestFirst(String document, int limit) {
        return entities.createQuery(
                        "select v from StoredReview v where v.documentId = :document order by v.number desc",
                        StoredReview.class)
                .setParameter("document", document)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A latest review with the revision that stands now. */
    record Row(StoredReview review, StoredRevision current) {}

    /** Those confirmed before a moment or of another text, among documents with these audiences. */
    List<Row> confirmedBefore(Instant moment, Collection<String> audiences) {
        return entities.createQuery("""
                        select v, r from StoredReview v
                        join StoredDocument d on d.id = v.documentId
                        join StoredRevision r on r.id = d.revisionId
                        where d.withdrawnAt is null and d.superseded = false and d.audience in :audiences
                        and (v.confirmedAt < :moment or v.revisionNumber < r.textSince) and v.number =
                            (select max(w.number) from StoredReview w where w.documentId = v.documentId)""", Object[].class)
                .setParameter("audiences", audiences)
                .setParameter("moment", moment)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(row -> new Row((StoredReview) row[0], (StoredRevision) row[1]))
                .toList();
    }

    List<String> unconfirmed(Collection<String> audiences) {
        return entities.createQuery("""
                        select d.id from StoredDocument d join StoredRevision r on r.id = d.revisionId
                        where d.withdrawnAt is null and d.superseded = false and d.parentId is null and d.audience in :audiences
                        and not exists (select v.number from StoredReview v where v.documentId = d.id)
                        order by r.createdAt, r.id""", String.class)
                .setParameter("audiences", audiences)
                .getResultList();
    }
}
