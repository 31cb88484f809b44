package fi.luotsi.content.harvest;

import static fi.luotsi.content.harvest.Firmness.firmly;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.source.Frontier;
import fi.luotsi.content.source.Waiting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The frontier of one run over one site, in the database. */
record StoredFrontier(AddressStore store, SourceId source, HarvestId harvest) implements Frontier {
    @Override
    public void begin() {
        firmly(() -> {
            store.begin(source);
            return true;
        });
    }

    @Override
    public void add(Collection<Waiting> found) {
        firmly(() -> {
            store.add(source, found);
            return true;
        });
    }

    @Override
    public List<Waiting> next(int limit) {
        return firmly(() -> store.next(source, limit));
    }

    @Override
    public void settle(String address, CrawlOutcome outcome, int status) {
        firmly(() -> {
            store.settle(source, harvest, address, outcome, status);
            return true;
        });
    }

    @Override
    public void retry(String address) {
        firmly(() -> {
            store.retry(source, address);
            return true;
        });
    }

    @Override
    public void postpone(String address, String twin, String version) {
        firmly(() -> {
            store.postpone(source, address, twin, version);
            return true;
        });
    }

    @Override
    public void duplicate(String address, String twin, String version, int status) {
        firmly(() -> {
            store.duplicate(source, harvest, address, twin, version, status);
            return true;
        });
    }

    @Override
    public Optional<CrawlOutcome> outcome(String address) {
        return firmly(() -> store.outcome(source, address));
    }

    @Override
    public Optional<String> twin(String address) {
        return firmly(() -> store.twin(source, address));
    }

    @Override
    public int waiting() {
        return firmly(() -> store.waiting(source));
    }

    @Override
    public int size() {
        return firmly(() -> store.size(source));
    }

    @Override
    public List<String> kept() {
        return firmly(() -> store.kept(source));
    }

    @Override
    public void leaveRest() {
        firmly(() -> {
            store.leaveRest(source, harvest);
            return true;
        });
    }
}
