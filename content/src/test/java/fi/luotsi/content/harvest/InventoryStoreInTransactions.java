package fi.luotsi.content.harvest;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.source.Listed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each call in a transaction of its own, as the container does it. */
final class InventoryStoreInTransactions extends InventoryStore {
    private final InventoryStore store;
    private final TestDatabase database;

    InventoryStoreInTransactions(InventoryStore store, TestDatabase database) {
        this.store = store;
        this.database = database;
    }

    @Override
    Optional<String> position(SourceId source, String part) {
        return database.inTransaction(() -> store.position(source, part));
    }

    @Override
    void restart(SourceId source, String part) {
        database.inTransaction(() -> store.restart(source, part));
    }

    @Override
    void note(SourceId source, String part, List<Listed> found, Collection<String> gone, String next) {
        database.inTransaction(() -> store.note(source, part, found, gone, next));
    }

    @Override
    void finish(SourceId source, String part) {
        database.inTransaction(() -> store.finish(source, part));
    }

    @Override
    void keepParts(SourceId source, Set<String> parts) {
        database.inTransaction(() -> store.keepParts(source, parts));
    }

    @Override
    Optional<Listed> find(SourceId source, String key) {
        return database.inTransaction(() -> store.find(source, key));
    }

    @Override
    List<Listed> after(SourceId source, String key, int limit) {
        return database.inTransaction(() -> store.after(source, key, limit));
    }

    @Override
    int size(SourceId source) {
        return database.inTransaction(() -> store.size(source));
    }

    @Override
    void settle(SourceId source, HarvestId harvest, Listed item, CrawlOutcome outcome, int status) {
        database.inTransaction(() -> store.settle(source, harvest, item, outcome, status));
    }
}
