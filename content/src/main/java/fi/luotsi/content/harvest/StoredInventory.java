package fi.luotsi.content.harvest;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.source.Inventory;
import fi.luotsi.content.source.Listed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The inventory of one site during one run, in the database. */
record StoredInventory(InventoryStore store, SourceId source, HarvestId harvest) implements Inventory {
    @Override
    public Optional<String> position(String part) {
        return store.position(source, part);
    }

    @Override
    public void restart(String part) {
        store.restart(source, part);
    }

    @Override
    public void note(String part, List<Listed> found, Collection<String> gone, String next) {
        store.note(source, part, found, gone, next);
    }

    @Override
    public void finish(String part) {
        store.finish(source, part);
    }

    @Override
    public void keepParts(Set<String> parts) {
        store.keepParts(source, parts);
    }

    @Override
    public Optional<Listed> find(String key) {
        return store.find(source, key);
    }

    @Override
    public List<Listed> after(String key, int limit) {
        return store.after(source, key, limit);
    }

    @Override
    public int size() {
        return store.size(source);
    }

    @Override
    public void settle(Listed item, CrawlOutcome outcome, int status) {
        store.settle(source, harvest, item, outcome, status);
    }
}
