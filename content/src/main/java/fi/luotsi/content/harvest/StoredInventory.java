package fi.luotsi.content.harvest;

import static fi.luotsi.content.harvest.Firmness.firmly;

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
        return firmly(() -> store.position(source, part));
    }

    @Override
    public void restart(String part) {
        firmly(() -> {
            store.restart(source, part);
            return true;
        });
    }

    @Override
    public void note(String part, List<Listed> found, Collection<String> gone, String next) {
        firmly(() -> {
            store.note(source, part, found, gone, next);
            return true;
        });
    }

    @Override
    public void finish(String part) {
        firmly(() -> {
            store.finish(source, part);
            return true;
        });
    }

    @Override
    public void keepParts(Set<String> parts) {
        firmly(() -> {
            store.keepParts(source, parts);
            return true;
        });
    }

    @Override
    public Optional<Listed> find(String key) {
        return firmly(() -> store.find(source, key));
    }

    @Override
    public List<Listed> after(String key, int limit) {
        return firmly(() -> store.after(source, key, limit));
    }

    @Override
    public int size() {
        return firmly(() -> store.size(source));
    }

    @Override
    public void settle(Listed item, CrawlOutcome outcome, int status) {
        firmly(() -> {
            store.settle(source, harvest, item, outcome, status);
            return true;
        });
    }
}
