package fi.luotsi.content.harvest;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestProblem;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.library.Archive;
import fi.luotsi.content.library.SourceCatalogue;
import fi.luotsi.content.source.SourceItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What harvests write: each call is one transaction, so that a batch, its items and the counts of the report stand together or not at all. */
@ApplicationScoped
@Transactional
class HarvestStore {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    Archive archive;

    @Inject
    SourceCatalogue catalogue;

    @Inject
    AddressStore addresses;

    @Inject
    RecognitionStore recognitions;

    Clock clock = Clock.systemUTC();

    Optional<Source> source(SourceId id) {
        return catalogue.find(id);
    }

    HarvestId begin(SourceId source) {
        requireStanding(source.toString());
        var harvest = new StoredHarvest();
        harvest.id = HarvestId.next().toString();
        harvest.sourceId = source.toString();
        harvest.state = HarvestReport.State.RUNNING;
        harvest.startedAt = Instant.now(clock);
        entities.persist(harvest);
        return HarvestId.of(harvest.id);
    }

    Tally tally(HarvestId harvest) {
        return Tally.of(harvest(harvest));
    }

    Map<String, KnownItem> known(SourceId source) {
        return entities.createQuery("""
                        select new fi.luotsi.content.harvest.KnownItem(
                            i.itemKey, i.version, i.sha256, i.state, i.harvestId)
                        from StoredItem i where i.sourceId = :source and i.parentKey is null""", KnownItem.class)
                .setParameter("source", source.toString())
                .getResultStream()
                .collect(Collectors.toMap(KnownItem::key, Function.identity()));
    }

    /** Stores a batch with its items and the counts that include it. */
    void keep(HarvestId id, Collection<Finding> batch, Tally tally) {
        var harvest = harvest(id);
        requireStanding(harvest.sourceId);
        var source = SourceId.of(harvest.sourceId);
        var arrivals =
                batch.stream().flatMap(finding -> Arrivals.of(finding).stream()).toList();
        archive.keep(source, arrivals);
        Arrivals.withPictures(arrivals).forEach(arrival -> recognitions.queue(arrival));
        uploader(id)
                .ifPresent(owner -> archive.own(
                        source,
                        batch.stream().map(finding -> finding.item().key()).toList(),
                        owner));
        new ItemRows(entities, harvest.sourceId, harvest.id).keep(batch);
        noteFetched(id, source, batch);
        harvest.count(tally);
    }

    /** An item whose version changed but not its bytes is remembered with its new version, and where it stands now. */
    void touch(HarvestId id, Collection<Finding> same, Tally tally) {
        var harvest = harvest(id);
        for (var finding : same) {
            var item = entities.find(
                    StoredItem.class,
                    new StoredItemKey(harvest.sourceId, finding.item().key()));
            item.version = finding.item().version();
        }
        var source = SourceId.of(harvest.sourceId);
        archive.relocate(
                source,
                same.stream()
                        .map(Finding::item)
                        .collect(Collectors.toMap(SourceItem::key, Arrivals::location, (one, other) -> other)));
        noteFetched(id, source, same);
        harvest.count(tally);
    }

    /** How many texts may change in this run: none where those that changed before, in it or in another, still wait for somebody who looks. */
    int mostChanges(HarvestId id, int known) {
        var waiting = entities.createQuery("""
                        select h.withheld from StoredHarvest h
                        where h.sourceId = :source and (h.state = :done or h.withheld > 0)
                            and (h.failure is null or h.failure <> :gone)
                        order by h.startedAt desc, h.id desc""", Integer.class)
                .setParameter("source", harvest(id).sourceId)
                .setParameter("done", HarvestReport.State.DONE)
                .setParameter("gone", HarvestReport.Failure.TOO_MUCH_GONE)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(withheld -> withheld > 0);
        return waiting ? 0 : SafetyStop.mostChanges(known);
    }

    /** Would readers see another text than before, without an editor between? */
    boolean changesText(HarvestId id, Finding finding) {
        var source = SourceId.of(harvest(id).sourceId);
        return Arrivals.of(finding)
                .filter(arrival -> archive.changesText(source, arrival))
                .isPresent();
    }

    /** These wait: the next run finds them changed again. */
    void hold(HarvestId id, Collection<Finding> held, Tally tally) {
        var harvest = harvest(id);
        noteFetched(id, SourceId.of(harvest.sourceId), held);
        harvest.count(tally);
    }

    /** That a page was fetched stands in the same transaction as what it brought. */
    private void noteFetched(HarvestId id, SourceId source, Collection<Finding> findings) {
        findings.stream()
                .map(Finding::item)
                .filter(SourceItem::isOurs)
                .filter(item -> addresses.isKnown(source, item.key()))
                .forEach(item -> addresses.settle(source, id, item.key(), CrawlOutcome.FETCHED, 200));
    }

    void count(HarvestId id, Tally tally) {
        harvest(id).count(tally);
    }

    /** Withdraws what the source no longer offers. */
    void gone(HarvestId id, Collection<String> keys, Tally tally) {
        var harvest = harvest(id);
        archive.withdraw(SourceId.of(harvest.sourceId), keys);
        new ItemRows(entities, harvest.sourceId, harvest.id).remove(keys);
        harvest.count(tally);
    }

    /** What is shown of the pages of a web site follows what the run brought. */
    void settleBoilerplate(HarvestId id) {
        archive.settleBoilerplate(SourceId.of(harvest(id).sourceId));
    }

    void finish(HarvestId id, HarvestReport.State state, HarvestReport.@Nullable Failure failure) {
        var harvest = harvest(id);
        harvest.state = state;
        harvest.failure = failure;
        harvest.finishedAt = Instant.now(clock);
    }

    Optional<HarvestReport> report(HarvestId id) {
        return Optional.ofNullable(entities.find(StoredHarvest.class, id.toString()))
                .map(StoredHarvest::toReport);
    }

    List<HarvestReport> reports(SourceId source, int limit) {
        return entities.createQuery(
                        "select h from StoredHarvest h where h.sourceId = :source order by h.startedAt desc, h.id desc",
                        StoredHarvest.class)
                .setParameter("source", source.toString())
                .setMaxResults(limit)
                .getResultStream()
                .map(StoredHarvest::toReport)
                .toList();
    }

    List<HarvestReport> running() {
        return entities.createQuery("select h from StoredHarvest h where h.state = :running", StoredHarvest.class)
                .setParameter("running", HarvestReport.State.RUNNING)
                .getResultStream()
                .map(StoredHarvest::toReport)
                .toList();
    }

    List<HarvestProblem> problems(SourceId source, int limit) {
        return entities.createQuery(
                        "select i from StoredItem i where i.sourceId = :source and i.state <> :whole order by i.itemKey",
                        StoredItem.class)
                .setParameter("source", source.toString())
                .setParameter("whole", ExtractionState.INDEXED)
                .setMaxResults(limit)
                .getResultStream()
                .map(item -> new HarvestProblem(
                        item.itemKey,
                        item.state,
                        Optional.ofNullable(item.reason).orElse(ExtractionReason.BROKEN)))
                .toList();
    }

    /** Who answers for files that were uploaded in this run. */
    private Optional<String> uploader(HarvestId id) {
        List<?> owners = entities.createNativeQuery("select owner from upload where harvest_id = ?1")
                .setParameter(1, id.toString())
                .getResultList();
        return owners.stream().map(String.class::cast).findFirst();
    }

    /** Nothing comes in from a source that was removed, whichever portal did so. */
    private void requireStanding(String source) {
        if (entities.createNativeQuery("select id from source where id = ?1 and removed_at is null")
                .setParameter(1, source)
                .getResultList()
                .isEmpty()) {
            throw new IllegalStateException("Source " + source + " was removed");
        }
    }

    private StoredHarvest harvest(HarvestId id) {
        return entities.find(StoredHarvest.class, id.toString());
    }

    static List<List<String>> batches(List<String> keys, int size) {
        var batches = new ArrayList<List<String>>();
        for (var from = 0; from < keys.size(); from += size) {
            batches.add(keys.subList(from, Math.min(from + size, keys.size())));
        }
        return batches;
    }
}
