package fi.luotsi.content.harvest;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.source.MailLog.MailThread;
import fi.luotsi.content.source.TakenMail;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Each call in a transaction of its own, as the container does it. */
final class MailStoreInTransactions extends MailStore {
    private final MailStore store;
    private final TestDatabase database;

    MailStoreInTransactions(MailStore store, TestDatabase database) {
        this.store = store;
        this.database = database;
    }

    @Override
    String position(SourceId source) {
        return database.inTransaction(() -> store.position(source));
    }

    @Override
    void move(SourceId source, String position) {
        database.inTransaction(() -> store.move(source, position));
    }

    @Override
    boolean isTaken(SourceId source, String key) {
        return database.inTransaction(() -> store.isTaken(source, key));
    }

    @Override
    void leave(SourceId source, HarvestId harvest, String position, MailOutcome outcome, String domain) {
        database.inTransaction(() -> store.leave(source, harvest, position, outcome, domain));
    }

    @Override
    void take(SourceId source, HarvestId harvest, String position, TakenMail mail, String domain) {
        database.inTransaction(() -> store.take(source, harvest, position, mail, domain));
    }

    @Override
    List<MailThread> threads(SourceId source) {
        return database.inTransaction(() -> store.threads(source));
    }

    @Override
    void write(String sha256, OutputStream out) throws IOException {
        store.write(sha256, out);
    }
}
