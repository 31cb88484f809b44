package fi.luotsi.content.harvest;

import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.extraction.Extraction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Each call in a transaction of its own, as the container does it. */
final class RecognitionStoreInTransactions extends RecognitionStore {
    private final RecognitionStore store;
    private final TestDatabase database;

    RecognitionStoreInTransactions(RecognitionStore store, TestDatabase database) {
        this.store = store;
        this.database = database;
    }

    @Override
    Optional<RecognisedFile> find(String sha256) {
        return database.inTransaction(() -> store.find(sha256));
    }

    @Override
    void sweep() {
        database.inTransaction(store::sweep);
    }

    @Override
    Optional<Task> take(String portal, int seconds) {
        return database.inTransaction(() -> store.take(portal, seconds));
    }

    @Override
    void writeOriginal(String sha256, OutputStream out) {
        database.inTransaction(() -> {
            try {
                store.writeOriginal(sha256, out);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
    }

    @Override
    void keep(Task task, Extraction page) {
        database.inTransaction(() -> store.keep(task, page));
    }
}
