package fi.luotsi.indexer.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The clusters in the database; each call is one transaction. */
@ApplicationScoped
@Transactional
class ClusterStore {
    @PersistenceContext(unitName = "indexer")
    EntityManager entities;

    /** In a lasting order: the oldest first. */
    Map<UUID, Stems> stems() {
        var stems = new LinkedHashMap<UUID, Stems>();
        entities.createQuery("select c from StoredCluster c order by c.id", StoredCluster.class)
                .getResultStream()
                .forEach(cluster -> stems.put(UUID.fromString(cluster.id), Stems.parse(cluster.stems)));
        return stems;
    }

    Optional<Stems> stems(UUID id) {
        return stored(id).map(cluster -> Stems.parse(cluster.stems));
    }

    /** Puts the groups of this night in place of those of the last; what an editor has dealt with stays. */
    void replace(List<VainGroup> groups, LocalDate today) {
        var left = new HashMap<String, StoredCluster>();
        entities.createQuery("select c from StoredCluster c", StoredCluster.class)
                .getResultStream()
                .forEach(cluster -> left.put(cluster.stems, cluster));
        for (var group : groups) {
            var known = left.remove(group.stems().toString());
            if (known == null) {
                entities.persist(begun(group, today));
            } else {
                known.show(group, today);
            }
        }
        left.values().stream()
                .filter(cluster -> cluster.state == Cluster.State.OPEN)
                .forEach(entities::remove);
    }

    private static StoredCluster begun(VainGroup group, LocalDate today) {
        var cluster = new StoredCluster();
        cluster.id = UuidCreator.getTimeOrderedEpoch().toString();
        cluster.stems = group.stems().toString();
        cluster.show(group, today);
        return cluster;
    }

    List<Cluster> open() {
        return entities.createQuery(
                        "select c from StoredCluster c where c.state = :state order by c.searches desc, c.words",
                        StoredCluster.class)
                .setParameter("state", Cluster.State.OPEN)
                .getResultStream()
                .map(StoredCluster::toCluster)
                .toList();
    }

    List<Cluster> dealtWith() {
        return entities.createQuery(
                        "select c from StoredCluster c where c.state <> :state order by c.actedOn desc, c.words",
                        StoredCluster.class)
                .setParameter("state", Cluster.State.OPEN)
                .getResultStream()
                .map(StoredCluster::toCluster)
                .toList();
    }

    Optional<Cluster> find(UUID id) {
        return stored(id).map(StoredCluster::toCluster);
    }

    void act(UUID id, Cluster.State done, UUID by, LocalDate today, Figure before) {
        stored(id).ifPresent(cluster -> cluster.act(done, by.toString(), today, before));
    }

    void reopen(UUID id) {
        stored(id).ifPresent(StoredCluster::reopen);
    }

    void measure(UUID id, LocalDate today, Figure after) {
        stored(id).ifPresent(cluster -> cluster.measure(today, after));
    }

    private Optional<StoredCluster> stored(UUID id) {
        return Optional.ofNullable(entities.find(StoredCluster.class, id.toString()));
    }
}
