package fi.luotsi.compliance.notice;

import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Notices with everything behind them, on a database of a test and a clock that the test turns. */
final class Desk implements AutoCloseable {
    static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

    final TestDatabase database;
    final DirectoryInTest people;
    final NoticeConfig config = new NoticeConfig();
    final ReminderConfig reminding = new ReminderConfig();
    final Outbox outbox;
    final Notices notices = new Notices();
    final FigureWishes wishes = new FigureWishes();
    final Reminders reminders = new Reminders();
    private final Postman postman = new Postman();

    Desk() {
        this(TestDatabase.create("compliance"));
    }

    private Desk(TestDatabase database) {
        this(database, new DirectoryInTest(database));
    }

    private Desk(TestDatabase database, DirectoryInTest people) {
        this.database = database;
        this.people = people;
        outbox = new OutboxInTransactions(database, reminding);
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
        wishes.entities = database.entities();
        postman.config = config;
        postman.outbox = outbox;
        postman.directory = people.directory();
        reminding.weekday = DayOfWeek.TUESDAY;
        reminding.beforeDays = 7;
        reminding.officerDays = 14;
        reminding.most = 5;
        reminders.entities = database.entities();
        reminders.mail = config;
        reminders.config = reminding;
        reminders.directory = people.directory();
        at(TUESDAY);
    }

    /** The same after a restart: nothing is known but what the database keeps. */
    Desk restarted() {
        return new Desk(database, people);
    }

    void at(Instant now) {
        notices.clock = Clock.fixed(now, ZoneOffset.UTC);
        wishes.clock = notices.clock;
        postman.clock = notices.clock;
        reminders.clock = notices.clock;
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
