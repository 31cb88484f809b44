package fi.luotsi.compliance.notice;

import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Notices with everything behind them, on a database of a test and a clock that the test turns. */
final class Desk implements AutoCloseable {
    static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

    final TestDatabase database = TestDatabase.create("compliance");
    final DirectoryInTest people = new DirectoryInTest(database);
    final NoticeConfig config = new NoticeConfig();
    final Outbox outbox = new OutboxInTransactions(database);
    final Notices notices = new Notices();
    private final Postman postman = new Postman();

    Desk() {
        config.host = Optional.empty();
        config.user = Optional.empty();
        config.password = Optional.empty();
        config.passwordFile = Optional.empty();
        config.sender = Optional.of("luotsi@merikallio.example");
        config.bounces = Optional.empty();
        config.startTls = false;
        config.hourly = 500;
        config.hour = 7;
        config.url = Optional.of("https://luotsi.merikallio.example");
        notices.entities = database.entities();
        notices.config = config;
        notices.postman = postman;
        notices.outbox = outbox;
        postman.config = config;
        postman.outbox = outbox;
        postman.directory = people.directory();
        at(TUESDAY);
    }

    void at(Instant now) {
        notices.clock = Clock.fixed(now, ZoneOffset.UTC);
        postman.clock = notices.clock;
    }

    void mailTo(int port) {
        config.host = Optional.of("127.0.0.1");
        config.port = port;
    }

    @Override
    public void close() {
        database.close();
    }
}
