package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.ProblemCount;
import fi.luotsi.content.SourceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** The items that are not whole in the library; each call is one transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class ProblemStore {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    /** How many of a source there are for each reason, most first. */
    List<ProblemCount> counts(SourceId source) {
        return entities.createQuery("""
                        select new fi.luotsi.content.ProblemCount(i.reason, count(i)) from StoredItem i
                        where i.sourceId = :source and i.state <> :whole and i.reason is not null
                        group by i.reason order by count(i) desc, i.reason""", ProblemCount.class)
                .setParameter("source", source.toString())
                .setParameter("whole", ExtractionState.INDEXED)
                .getResultList();
    }

    /** Has these read anew, also where their bytes are as they were; of a packed one the file that it is packed in. The keys of what is read are returned. */
    List<String> forget(SourceId source, Collection<String> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        var offered = entities.createQuery("""
                        select distinct coalesce(i.parentKey, i.itemKey) from StoredItem i
                        where i.sourceId = :source and i.itemKey in :items and i.state <> :whole""", String.class)
                .setParameter("source", source.toString())
                .setParameter("items", items)
                .setParameter("whole", ExtractionState.INDEXED)
                .getResultList();
        if (!offered.isEmpty()) {
            entities.createQuery("""
                            update StoredItem i set i.version = '', i.sha256 = ''
                            where i.sourceId = :source and i.itemKey in :offered""")
                    .setParameter("source", source.toString())
                    .setParameter("offered", offered)
                    .executeUpdate();
        }
        return offered;
    }
}
