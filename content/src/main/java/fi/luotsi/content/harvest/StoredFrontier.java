package fi.luotsi.content.harvest;

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
        store.begin(source);
    }

    @Override
    public void add(Collection<Waiting> found) {
        store.add(source, found);
    }

    @Override
    public List<Waiting> next(int limit) {
        return store.next(source, limit);
    }

    @Override
    public void settle(String address, CrawlOutcome outcome, int status) {
        store.settle(source, harvest, address, outcome, status);
    }

    @Override
    public void retry(String address) {
        store.retry(source, address);
    }

    @Override
    public void postpone(String address, String twin, String version) {
        store.postpone(source, address, twin, version);
    }

    @Override
    public void duplicate(String address, String twin, String version, int status) {
        store.duplicate(source, harvest, address, twin, version, status);
    }

    @Override
    public Optional<CrawlOutcome> outcome(String address) {
        return store.outcome(source, address);
    }

    @Override
    public Optional<String> twin(String address) {
        return store.twin(source, address);
    }

    @Override
    public int waiting() {
        return store.waiting(source);
    }

    @Override
    public int size() {
        return store.size(source);
    }

    @Override
    public List<String> kept() {
        return store.kept(source);
    }

    @Override
    public void leaveRest() {
        store.leaveRest(source, harvest);
    }
}
