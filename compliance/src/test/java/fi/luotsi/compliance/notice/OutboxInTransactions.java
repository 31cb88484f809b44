package fi.luotsi.compliance.notice;

import fi.luotsi.content.TestDatabase;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The outbox as the container would call it: one transaction a step. */
class OutboxInTransactions extends Outbox {
    private final TestDatabase database;

    OutboxInTransactions(TestDatabase database, ReminderConfig config) {
        this.database = database;
        reminders = config;
        entities = database.entities();
    }

    @Override
    List<UUID> untold(Instant now) {
        return database.inTransaction(() -> super.untold(now));
    }

    @Override
    void prepareDigest(UUID account, ZonedDateTime now) {
        database.inTransaction(() -> super.prepareDigest(account, now));
    }

    @Override
    void prepareFigures(ZonedDateTime now) {
        database.inTransaction(() -> super.prepareFigures(now));
    }

    @Override
    void add(Recipient recipient, String key, Instant now) {
        database.inTransaction(() -> super.add(recipient, key, now));
    }

    @Override
    Optional<Claim> claim(ZonedDateTime now, int hourly, boolean isQuiet) {
        return database.inTransaction(() -> super.claim(now, hourly, isQuiet));
    }

    @Override
    void drop(Claim claim, Instant now) {
        database.inTransaction(() -> super.drop(claim, now));
    }

    @Override
    void settle(Claim claim, Delivery delivery, Set<String> duties, Instant now) {
        database.inTransaction(() -> super.settle(claim, delivery, duties, now));
    }
}
