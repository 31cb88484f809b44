package fi.luotsi.content.harvest;

import fi.luotsi.content.AddressProblem;
import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestProblem;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.source.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What SharePoint sites hold as far as they have told; each call is one transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class InventoryStore {
    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_ADDRESS = 2_000;

    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    AddressStore addresses;

    @SuppressWarnings("unchecked")
    Optional<String> position(SourceId source, String part) {
        var found = (List<String>)
                inSource("select position from sharepoint_part where source_id = ?1 and part = ?2", source)
                        .setParameter(2, part)
                        .getResultList();
        return found.stream().filter(position -> !position.isEmpty()).findFirst();
    }

    void restart(SourceId source, String part) {
        inSource("""
                insert into sharepoint_part (source_id, part, position, round, anew) values (?1, ?2, '', 1, true)
                on duplicate key update position = '', round = round + 1, anew = true""", source).setParameter(2, part).executeUpdate();
    }

    void note(SourceId source, String part, List<Listed> found, Collection<String> gone, String next) {
        found.forEach(item -> note(source, item));
        for (var key : gone) {
            inSource("delete from sharepoint_item where source_id = ?1 and item_key = ?2", source)
                    .setParameter(2, key)
                    .executeUpdate();
        }
        inSource("update sharepoint_part set position = ?3 where source_id = ?1 and part = ?2", source)
                .setParameter(2, part)
                .setParameter(3, next)
                .executeUpdate();
    }

    private void note(SourceId source, Listed item) {
        inSource("""
                insert into sharepoint_item
                    (source_id, item_key, part, resource, name, address, version, size_bytes, folder, round, status)
                select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, round, 0 from sharepoint_part where source_id = ?1 and part = ?3
                on duplicate key update resource = values(resource), name = values(name), address = values(address),
                    version = values(version), size_bytes = values(size_bytes), folder = values(folder), round = values(round)""", source)
                .setParameter(2, item.key())
                .setParameter(3, item.part())
                .setParameter(4, item.resource())
                .setParameter(5, shortened(item.name(), LONGEST_NAME))
                .setParameter(6, shortened(item.address(), LONGEST_ADDRESS))
                .setParameter(7, item.version())
                .setParameter(8, item.sizeBytes())
                .setParameter(9, item.isFolder())
                .executeUpdate();
    }

    void finish(SourceId source, String part) {
        inSource("""
                delete i from sharepoint_item i join sharepoint_part p on p.source_id = i.source_id and p.part = i.part
                where i.source_id = ?1 and i.part = ?2 and p.anew and i.round <> p.round""", source).setParameter(2, part).executeUpdate();
        inSource("update sharepoint_part set anew = false where source_id = ?1 and part = ?2", source)
                .setParameter(2, part)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    void keepParts(SourceId source, Set<String> parts) {
        var known = (List<String>) inSource("select part from sharepoint_part where source_id = ?1", source)
                .getResultList();
        for (var part : known) {
            if (!parts.contains(part)) {
                for (var table : List.of("sharepoint_item", "sharepoint_part")) {
                    inSource("delete from " + table + " where source_id = ?1 and part = ?2", source)
                            .setParameter(2, part)
                            .executeUpdate();
                }
            }
        }
    }

    Optional<Listed> find(SourceId source, String key) {
        return Optional.ofNullable(entities.find(StoredListed.class, new StoredItemKey(source.toString(), key)))
                .map(StoredListed::toListed);
    }

    List<Listed> after(SourceId source, String key, int limit) {
        return entities.createQuery("""
                        select i from StoredListed i
                        where i.sourceId = :source and i.itemKey > :key and i.folder = false order by i.itemKey""", StoredListed.class)
                .setParameter("source", source.toString())
                .setParameter("key", key)
                .setMaxResults(limit)
                .getResultStream()
                .map(StoredListed::toListed)
                .toList();
    }

    int size(SourceId source) {
        return ((Number) inSource("select count(*) from sharepoint_item where source_id = ?1 and not folder", source)
                        .getSingleResult())
                .intValue();
    }

    void settle(SourceId source, HarvestId harvest, Listed item, CrawlOutcome outcome, int status) {
        inSource("update sharepoint_item set outcome = ?3, status = ?4 where source_id = ?1 and item_key = ?2", source)
                .setParameter(2, item.key())
                .setParameter(3, outcome.name())
                .setParameter(4, status)
                .executeUpdate();
        addresses.count(harvest, item.host(), outcome);
    }

    /** What was asked last and gave nothing, though it should. */
    List<AddressProblem> problems(SourceId source, int limit) {
        return entities.createQuery("""
                        select new fi.luotsi.content.AddressProblem(i.address, i.outcome, i.status)
                        from StoredListed i where i.sourceId = :source and i.outcome in :problems
                        order by i.outcome, i.address""", AddressProblem.class)
                .setParameter("source", source.toString())
                .setParameter(
                        "problems",
                        Stream.of(CrawlOutcome.values())
                                .filter(CrawlOutcome::isProblem)
                                .toList())
                .setMaxResults(limit)
                .getResultList();
    }

    /** For people an item is where it stands, not what SharePoint calls it. */
    HarvestProblem named(SourceId source, HarvestProblem problem) {
        var packed = problem.item().indexOf(Arrivals.PACKED);
        var key = packed < 0 ? problem.item() : problem.item().substring(0, packed);
        return find(source, key)
                .map(item -> item.address() + problem.item().substring(key.length()))
                .map(name -> new HarvestProblem(name, problem.state(), problem.reason()))
                .orElse(problem);
    }

    private Query inSource(String query, SourceId source) {
        return entities.createNativeQuery(query).setParameter(1, source.toString());
    }

    private static String shortened(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
