package fi.luotsi.content.harvest;

import fi.luotsi.content.DryRun.Kind;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.TestDatabase;
import java.util.List;
import java.util.Map;

/** Each call in a transaction of its own, as the container does it. */
final class DryRunStoreInTransactions extends DryRunStore {
    private final DryRunStore store;
    private final TestDatabase database;

    DryRunStoreInTransactions(DryRunStore store, TestDatabase database) {
        this.store = store;
        this.database = database;
    }

    @Override
    void begin(SourceId source) {
        database.inTransaction(() -> store.begin(source));
    }

    @Override
    void count(SourceId source, Preview seen) {
        database.inTransaction(() -> store.count(source, seen));
    }

    @Override
    void keepNames(SourceId source, Map<Kind, List<String>> names) {
        database.inTransaction(() -> store.keepNames(source, names));
    }

    @Override
    void finish(SourceId source, HarvestReport.State state, HarvestReport.Failure failure) {
        database.inTransaction(() -> store.finish(source, state, failure));
    }
}
