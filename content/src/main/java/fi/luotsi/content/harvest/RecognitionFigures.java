package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts of the queue of pictures; each call is one transaction. */
@ApplicationScoped
@Transactional
class RecognitionFigures {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    long pages(String state) {
        return count("select count(*) from recognised_page where state = ?1", state);
    }

    long waitingFiles() {
        return count("select count(*) from recognition where finished_at is null");
    }

    long unreadFiles() {
        return count("select count(*) from source_item where unread_pages > 0");
    }

    Map<ExtractionReason, Long> failed() {
        var failed = new EnumMap<ExtractionReason, Long>(ExtractionReason.class);
        List<?> rows = entities.createNativeQuery(
                        "select reason, count(*) from recognised_page where state = 'FAILED' group by reason")
                .getResultList();
        for (var row : rows) {
            var cells = (Object[]) row;
            failed.put(ExtractionReason.valueOf((String) cells[0]), ((Number) cells[1]).longValue());
        }
        return failed;
    }

    private long count(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }
}
