package fi.luotsi.compliance.notice;

import fi.luotsi.content.TestDatabase;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox as the container would call it: one transaction a step. */
class OutboxInTransactions extends Outbox {
    private final TestDatabase database;

    OutboxInTransactions(TestDatabase database) {
        this.database = database;
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
    void ask(UUID account, UUID question, Instant now) {
        database.inTransaction(() -> super.ask(account, question, now));
    }

    @Override
    Optional<Claim> claim(Instant now, int hourly) {
        return database.inTransaction(() -> super.claim(now, hourly));
    }

    @Override
    void drop(Claim claim, Instant now) {
        database.inTransaction(() -> super.drop(claim, now));
    }

    @Override
    void settle(Claim claim, Delivery delivery, Instant now) {
        database.inTransaction(() -> super.settle(claim, delivery, now));
    }
}
