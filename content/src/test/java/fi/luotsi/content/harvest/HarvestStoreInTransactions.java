package fi.luotsi.content.harvest;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.TestDatabase;
import java.util.Collection;
import java.util.Map;

/** Each call in a transaction of its own, as the container does it. */
final class HarvestStoreInTransactions extends HarvestStore {
    private final HarvestStore store;
    private final TestDatabase database;

    HarvestStoreInTransactions(HarvestStore store, TestDatabase database) {
        this.store = store;
        this.database = database;
    }

    @Override
    Tally tally(HarvestId harvest) {
        return database.inTransaction(() -> store.tally(harvest));
    }

    @Override
    Map<String, KnownItem> known(SourceId source) {
        return database.inTransaction(() -> store.known(source));
    }

    @Override
    void keep(HarvestId id, Collection<Finding> batch, Tally tally) {
        database.inTransaction(() -> store.keep(id, batch, tally));
    }

    @Override
    void touch(HarvestId id, Collection<Finding> same, Tally tally) {
        database.inTransaction(() -> store.touch(id, same, tally));
    }

    @Override
    int mostChanges(HarvestId id, int known) {
        return database.inTransaction(() -> store.mostChanges(id, known));
    }

    @Override
    boolean changesText(HarvestId id, Finding finding) {
        return database.inTransaction(() -> store.changesText(id, finding));
    }

    @Override
    void hold(HarvestId id, Collection<Finding> held, Tally tally) {
        database.inTransaction(() -> store.hold(id, held, tally));
    }

    @Override
    void count(HarvestId id, Tally tally) {
        database.inTransaction(() -> store.count(id, tally));
    }

    @Override
    void gone(HarvestId id, Collection<String> keys, Tally tally) {
        database.inTransaction(() -> store.gone(id, keys, tally));
    }

    @Override
    void settleBoilerplate(HarvestId id) {
        database.inTransaction(() -> store.settleBoilerplate(id));
    }

    @Override
    void finish(HarvestId id, HarvestReport.State state, HarvestReport.Failure failure) {
        database.inTransaction(() -> store.finish(id, state, failure));
    }
}
