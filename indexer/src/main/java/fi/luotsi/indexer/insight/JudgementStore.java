package fi.luotsi.indexer.insight;

import fi.luotsi.content.DocumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The judged queries and the measurements in the database; each call is one transaction. No row tells who judged or clicked. */
@ApplicationScoped
@Transactional
class JudgementStore {
    private static final int CLICKED = 1;

    @PersistenceContext(unitName = "indexer")
    EntityManager entities;

    /** An editor's judgement, over whatever stood there. */
    void judge(String words, DocumentId document, int grade, LocalDate day) {
        entities.createNativeQuery("""
                        insert into judgement (words, document_id, origin, grade, judged_on)
                        values (?1, ?2, 'EDITOR', ?3, ?4)
                        on duplicate key update origin = 'EDITOR', grade = ?3, judged_on = ?4""")
                .setParameter(1, words)
                .setParameter(2, document.toString())
                .setParameter(3, grade)
                .setParameter(4, day)
                .executeUpdate();
    }

    void forget(String words, DocumentId document) {
        entities.createNativeQuery("delete from judgement where words = ?1 and document_id = ?2")
                .setParameter(1, words)
                .setParameter(2, document.toString())
                .executeUpdate();
    }

    /** What people open again and again; never over an editor's judgement. */
    void clicked(List<AskedQuery> queries, LocalDate day) {
        for (var query : queries) {
            query.documents().forEach((document, openings) -> {
                if (query.mayBeTold() && openings.days() >= AskedQuery.FEWEST_DAYS) {
                    clicked(query.words(), document, day);
                }
            });
        }
    }

    private void clicked(String words, DocumentId document, LocalDate day) {
        entities.createNativeQuery("""
                        insert ignore into judgement (words, document_id, origin, grade, judged_on)
                        values (?1, ?2, 'CLICKS', ?3, ?4)""")
                .setParameter(1, words)
                .setParameter(2, document.toString())
                .setParameter(3, CLICKED)
                .setParameter(4, day)
                .executeUpdate();
    }

    /** By their words. */
    List<Judged> all() {
        var grades = new TreeMap<String, Map<DocumentId, Integer>>();
        for (var row : entities.createNativeQuery("select words, document_id, grade from judgement")
                .getResultList()) {
            var cells = (Object[]) row;
            grades.computeIfAbsent(InsightStore.text(cells[0]), words -> new HashMap<>())
                    .put(DocumentId.of(InsightStore.text(cells[1])), InsightStore.number(cells[2]));
        }
        var judged = new ArrayList<Judged>();
        grades.forEach((words, documents) -> judged.add(new Judged(words, documents)));
        return judged;
    }

    void measured(Quality quality) {
        var stored = new StoredQuality();
        stored.day = quality.day();
        stored.queries = quality.queries();
        stored.ndcg10 = quality.ndcg10();
        stored.mrr10 = quality.mrr10();
        entities.merge(stored);
    }

    /** The latest days, the oldest of them first. */
    List<Quality> measurements(int days) {
        return entities
                .createQuery("select q from StoredQuality q order by q.day desc", StoredQuality.class)
                .setMaxResults(days)
                .getResultList()
                .reversed()
                .stream()
                .map(StoredQuality::toQuality)
                .toList();
    }
}
