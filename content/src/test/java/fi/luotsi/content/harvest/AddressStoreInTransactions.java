package fi.luotsi.content.harvest;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.source.Waiting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Each call in a transaction of its own, as the container does it. */
final class AddressStoreInTransactions extends AddressStore {
    private final AddressStore store;
    private final TestDatabase database;

    AddressStoreInTransactions(AddressStore store, TestDatabase database) {
        this.store = store;
        this.database = database;
    }

    @Override
    void begin(SourceId source) {
        database.inTransaction(() -> store.begin(source));
    }

    @Override
    void add(SourceId source, Collection<Waiting> found) {
        database.inTransaction(() -> store.add(source, found));
    }

    @Override
    List<Waiting> next(SourceId source, int limit) {
        return database.inTransaction(() -> store.next(source, limit));
    }

    @Override
    void settle(SourceId source, HarvestId harvest, String address, CrawlOutcome outcome, int status) {
        database.inTransaction(() -> store.settle(source, harvest, address, outcome, status));
    }

    @Override
    void retry(SourceId source, String address) {
        database.inTransaction(() -> store.retry(source, address));
    }

    @Override
    void postpone(SourceId source, String address, String twin, String version) {
        database.inTransaction(() -> store.postpone(source, address, twin, version));
    }

    @Override
    void duplicate(SourceId source, HarvestId harvest, String address, String twin, String version, int status) {
        database.inTransaction(() -> store.duplicate(source, harvest, address, twin, version, status));
    }

    @Override
    Optional<CrawlOutcome> outcome(SourceId source, String address) {
        return database.inTransaction(() -> store.outcome(source, address));
    }

    @Override
    Optional<String> twin(SourceId source, String address) {
        return database.inTransaction(() -> store.twin(source, address));
    }

    @Override
    int waiting(SourceId source) {
        return database.inTransaction(() -> store.waiting(source));
    }

    @Override
    int size(SourceId source) {
        return database.inTransaction(() -> store.size(source));
    }

    @Override
    List<String> kept(SourceId source) {
        return database.inTransaction(() -> store.kept(source));
    }

    @Override
    void leaveRest(SourceId source, HarvestId harvest) {
        database.inTransaction(() -> store.leaveRest(source, harvest));
    }
}
