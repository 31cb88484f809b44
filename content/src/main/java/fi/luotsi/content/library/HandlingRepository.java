package fi.luotsi.content.library;

import fi.luotsi.content.library.DocumentRepository.Row;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries of how documents are handled. */
record HandlingRepository(EntityManager entities) {
    /** Newest first. */
    List<StoredHandling> decisions(String document) {
        return entities.createQuery(
                        "select h from StoredHandling h where h.documentId = :document order by h.number desc",
                        StoredHandling.class)
                .setParameter("document", document)
                .getResultList();
    }

    /** By document, the row that counts. */
    Map<String, StoredHandling> latest(Collection<String> documents) {
        return documents.isEmpty()
                ? Map.of()
                : entities.createQuery("""
                        select h from StoredHandling h where h.documentId in :documents and h.number =
                            (select max(o.number) from StoredHandling o where o.documentId = h.documentId)""", StoredHandling.class)
                        .setParameter("documents", documents)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> row.documentId, Function.identity()));
    }

    /** What was withdrawn by itself, not with what it is attached to, and stands in the place of nothing; the longest withdrawn first. */
    List<Row> withdrawn(Collection<String> audiences) {
        return entities.createQuery("""
                        select d, r, s from StoredDocument d
                        join StoredRevision r on r.id = d.revisionId
                        join StoredSource s on s.id = d.sourceId
                        where d.withdrawnAt is not null and d.audience in :audiences
                        and not exists (select p.id from StoredDocument p where p.id = d.parentId and p.withdrawnAt is not null)
                        and not exists (select o.documentId from StoredReplacement o where o.successorId = d.id)
                        order by d.withdrawnAt, d.id""", Object[].class)
                .setParameter("audiences", audiences)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(row -> new Row((StoredDocument) row[0], (StoredRevision) row[1], (StoredSource) row[2]))
                .toList();
    }

    /** Shown and withdrawn ones. */
    List<StoredDocument> attached(String document) {
        return entities.createQuery("select d from StoredDocument d where d.parentId = :parent", StoredDocument.class)
                .setParameter("parent", document)
                .getResultList();
    }

    List<StoredDestroyed> destroyed(int limit) {
        return entities.createQuery(
                        "select d from StoredDestroyed d order by d.destroyedAt desc, d.documentId",
                        StoredDestroyed.class)
                .setMaxResults(limit)
                .setHint("eclipselink.read-only", true)
                .getResultList();
    }

    /** The one that it is attached to, up to the one that is attached to nothing. */
    StoredDocument root(StoredDocument document) {
        return Optional.ofNullable(document.parentId)
                .map(parent -> root(entities.find(StoredDocument.class, parent)))
                .orElse(document);
    }
}
