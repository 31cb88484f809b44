package fi.luotsi.indexer.tuning;

import fi.luotsi.content.TestDatabase;
import java.util.List;
import java.util.UUID;

/** Each call in a transaction of its own, as the container does it. */
final class VocabularyStoreInTransactions extends VocabularyStore {
    private final VocabularyStore store = new VocabularyStore();
    private final TestDatabase database;

    VocabularyStoreInTransactions(TestDatabase database) {
        this.database = database;
        store.entities = database.entities();
    }

    @Override
    long latest() {
        return database.inTransaction(store::latest);
    }

    @Override
    List<Entry> entries(long version) {
        return database.inTransaction(() -> store.entries(version));
    }

    @Override
    void add(Lesson lesson, UUID by) {
        database.inTransaction(() -> store.add(lesson, by));
    }

    @Override
    void replace(UUID old, Lesson lesson, UUID by) {
        database.inTransaction(() -> store.replace(old, lesson, by));
    }

    @Override
    void remove(UUID entry, UUID by) {
        database.inTransaction(() -> store.remove(entry, by));
    }

    @Override
    void returnTo(long earlier, UUID by) {
        database.inTransaction(() -> store.returnTo(earlier, by));
    }

    @Override
    List<Version> history(int limit) {
        return database.inTransaction(() -> store.history(limit));
    }
}
