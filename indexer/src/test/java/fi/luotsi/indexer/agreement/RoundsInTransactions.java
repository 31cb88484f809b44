package fi.luotsi.indexer.agreement;

import fi.luotsi.content.TestDatabase;
import java.util.UUID;

/** Each call in a transaction of its own, as the container makes it. */
final class RoundsInTransactions extends RoundStore {
    private final TestDatabase database;

    RoundsInTransactions(TestDatabase database) {
        this.database = database;
        entities = database.entities();
    }

    @Override
    boolean claim(UUID holder) {
        return database.inTransaction(() -> super.claim(holder));
    }

    @Override
    boolean advance(UUID holder, RoundStatus.State state, int done, int total) {
        return database.inTransaction(() -> super.advance(holder, state, done, total));
    }

    @Override
    void release(UUID holder, boolean isWhole) {
        database.inTransaction(() -> super.release(holder, isWhole));
    }

    @Override
    void stop() {
        database.inTransaction(super::stop);
    }

    @Override
    void goOn() {
        database.inTransaction(super::goOn);
    }

    @Override
    RoundStatus status() {
        return database.inTransaction(super::status);
    }
}
