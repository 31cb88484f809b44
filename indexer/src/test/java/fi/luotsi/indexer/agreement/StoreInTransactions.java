package fi.luotsi.indexer.agreement;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Each call in a transaction of its own, as the container makes it. */
final class StoreInTransactions extends AgreementStore {
    private final TestDatabase database;

    StoreInTransactions(TestDatabase database) {
        this.database = database;
        entities = database.entities();
    }

    @Override
    Map<DocumentId, Long> compared() {
        return database.inTransaction(super::compared);
    }

    @Override
    void replace(DocumentId document, long changeNumber, Set<DocumentId> kept, List<Finding> findings) {
        database.inTransaction(() -> super.replace(document, changeNumber, kept, findings));
    }

    @Override
    void forget(DocumentId document) {
        database.inTransaction(() -> super.forget(document));
    }

    @Override
    List<Found> heaviest() {
        return database.inTransaction(super::heaviest);
    }

    @Override
    Optional<Found> find(UUID id) {
        return database.inTransaction(() -> super.find(id));
    }

    @Override
    List<Found> of(DocumentId document) {
        return database.inTransaction(() -> super.of(document));
    }

    @Override
    boolean decide(UUID id, Holds holds, UUID account, String note) {
        return database.inTransaction(() -> super.decide(id, holds, account, note));
    }
}
