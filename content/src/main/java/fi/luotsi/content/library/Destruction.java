package fi.luotsi.content.library;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/** Takes the rows of a document out of the database, and the bytes that nothing else is made of. */
record Destruction(EntityManager entities) {
    private static final List<String> FACTS = List.of(
            "delete from section where revision_id in (select id from revision where document_id = ?1)",
            "delete from revision where document_id = ?1",
            "delete from document_review where document_id = ?1",
            "delete from document_replacement where document_id = ?1",
            "delete from draft_decision where document_id = ?1",
            "delete from document_handling where document_id = ?1",
            "delete from steward where subject_id = ?1",
            "delete from document where id = ?1");

    void of(StoredDocument document) {
        var originals = ((List<?>)
                        entities.createNativeQuery("select distinct sha256 from revision where document_id = ?1")
                                .setParameter(1, document.id)
                                .getResultList())
                .stream().map(String.class::cast).toList();
        FACTS.forEach(fact ->
                entities.createNativeQuery(fact).setParameter(1, document.id).executeUpdate());
        originals(originals);
    }

    /** Those of them that no revision and no message has. */
    void originals(Collection<String> digests) {
        for (var digest : digests) {
            var used = entities.createNativeQuery("""
                            select 1 from revision where sha256 = ?1
                            union all select 1 from mail_message where sha256 = ?1 limit 1""").setParameter(1, digest).getResultList();
            if (used.isEmpty()) {
                delete("original_part", digest);
                delete("original", digest);
            }
        }
    }

    private void delete(String table, String digest) {
        entities.createNativeQuery("delete from " + table + " where sha256 = ?1")
                .setParameter(1, digest)
                .executeUpdate();
    }
}
