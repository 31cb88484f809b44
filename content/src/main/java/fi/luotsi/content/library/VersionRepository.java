package fi.luotsi.content.library;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The queries of versions and of what replaces what. */
class VersionRepository {
    private final EntityManager entities;

    VersionRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<StoredRevision> newestFirst(DocumentId document) {
        return entities.createQuery(
                        "select r from StoredRevision r where r.documentId = :document order by r.number desc",
                        StoredRevision.class)
                .setParameter("document", document.toString())
                .setHint("eclipselink.read-only", true)
                .getResultList();
    }

    /** Also those that the caller's transaction has written. */
    List<StoredReplacement> decidedLastFirst(String document) {
        return entities.createQuery(
                        "select p from StoredReplacement p where p.documentId = :document order by p.number desc",
                        StoredReplacement.class)
                .setParameter("document", document)
                .getResultList();
    }

    List<String> replacedBy(DocumentId successor, Reader reader) {
        return entities.createQuery("""
                        select d.id from StoredDocument d
                        where d.replacedBy = :successor and d.withdrawnAt is null and d.audience in :audiences
                        order by d.id""", String.class)
                .setParameter("successor", successor.toString())
                .setParameter("audiences", new DocumentRepository(entities).visible(reader))
                .getResultList();
    }

    List<StoredDocument> attachments(String document) {
        return entities.createQuery("select d from StoredDocument d where d.parentId = :parent", StoredDocument.class)
                .setParameter("parent", document)
                .getResultList();
    }
}
