package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.launch.bench.Crowd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the pages of figures take in a browser's place, when every night of ten years is frozen, of 10,000 people in 200 units. */
@Tag("trust")
class FigureTimeIT {
    private static final int PEOPLE = 10_000;
    private static final int UNITS = 190;
    private static final int NIGHTS = 3_650;
    private static final int TIMES = 15;
    private static final long MOST_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration QUIET = Duration.ofSeconds(40);

    @Test
    void each_page_of_figures_is_there_in_half_a_second(@TempDir Path data)
            throws IOException, SQLException, InterruptedException {
        try (var luotsi = LuotsiProcess.start(data)) {
            new PortalStatus(luotsi.url(), luotsi.token()).awaitSample();
            try (var database = DriverManager.getConnection(
                    luotsi.databaseUrl(), "luotsi_owner", Files.readString(data.resolve("secrets/database-owner")))) {
                new Crowd(database, "opettaja", luotsi.password("opettaja")).add(PEOPLE);
                spread(database);
                awaitFigures(database);
                nights(database);
            }
            try (var leader = Visit.signedIn(luotsi.url(), "johto", luotsi.password("johto"))) {
                for (var page : new String[] {
                    "/",
                    "/figures",
                    "/figures/support",
                    "/figures/metric?metric=SIGNED",
                    "/standing/all",
                    "/training/standing"
                }) {
                    time(leader, page);
                }
            }
        }
    }

    /** Over so many schools. */
    private static void spread(Connection database) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into unit (id, code, name_fi, name_sv, type, parent_id)
                select ?, ?, ?, ?, type, parent_id from unit where id = (select unit_id from employment
                    where person_id = (select person_id from account where login = 'opettaja') limit 1)\
                """);
                var statement = database.createStatement()) {
            for (var unit = 0; unit < UNITS; unit++) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, "bench" + unit);
                insert.setString(3, "Koulu " + unit);
                insert.setString(4, "Skola " + unit);
                insert.executeUpdate();
            }
            statement.executeUpdate("""
                update employment join person on person.id = employment.person_id
                join unit on unit.code = concat('bench', mod(substr(person.number, 6), %d))
                set employment.unit_id = unit.id where person.number like 'bench%%'\
                """.formatted(UNITS));
        }
    }

    /** Until the portal has frozen what it freezes by itself. */
    private static void awaitFigures(Connection database) throws SQLException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        var before = 0L;
        var since = Instant.now();
        while (before == 0 || since.plus(QUIET).isAfter(Instant.now())) {
            assertThat(Instant.now()).as("figures are frozen").isBefore(end);
            Thread.sleep(2_000);
            var now = number(database, "select count(*) from frozen_counts");
            if (now > before) {
                before = now;
                since = Instant.now();
            }
        }
        var today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        assertThat(number(
                        database,
                        "select count(*) from frozen_counts where metric = 'SIGNED' and day = '" + today + "'"))
                .isPositive();
    }

    /** Each night as the last one was: what it holds makes no difference to the time. */
    private static void nights(Connection database) throws SQLException {
        var latest = """
                select metric, series, units_sha256, sha256, body, day from frozen_counts f
                where day = (select max(day) from frozen_counts l where l.metric = f.metric)
                and revision = (select max(revision) from frozen_counts l where l.metric = f.metric and l.day = f.day)\
                """;
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(latest);
                var insert = database.prepareStatement("""
                insert ignore into frozen_counts (metric, series, day, revision, frozen_at, units_sha256, sha256, body)
                values (?, ?, ?, 1, ?, ?, ?, ?)\
                """)) {
            database.setAutoCommit(false);
            while (rows.next()) {
                var last = rows.getDate(6).toLocalDate();
                for (var day = last.minusDays(NIGHTS); day.isBefore(last); day = day.plusDays(1)) {
                    insert.setString(1, rows.getString(1));
                    insert.setInt(2, rows.getInt(2));
                    insert.setObject(3, day);
                    insert.setObject(4, day.plusDays(1).atStartOfDay());
                    insert.setString(5, rows.getString(3));
                    insert.setString(6, rows.getString(4));
                    insert.setString(7, rows.getString(5).replace("day " + last, "day " + day));
                    insert.addBatch();
                }
                insert.executeBatch();
                database.commit();
            }
            database.setAutoCommit(true);
        }
        System.out.printf(
                "%d people, %d units, %d frozen nights and days of %d metrics%n",
                number(database, "select count(*) from person"),
                number(database, "select count(*) from unit"),
                number(database, "select count(*) from frozen_counts"),
                number(database, "select count(distinct metric) from frozen_counts"));
        assertThat(number(database, "select count(*) from frozen_counts")).isGreaterThan(10L * NIGHTS);
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void time(Visit visit, String page) {
        var first = millis(visit, page);
        var later = IntStream.range(0, TIMES)
                .mapToLong(time -> millis(visit, page))
                .sorted()
                .toArray();
        System.out.printf(
                "%s over HTTP: first %d ms, then median %d ms, slowest %d ms%n",
                page, first, later[TIMES / 2], later[TIMES - 1]);
        assertThat(later[TIMES / 2]).as(page).isLessThan(MOST_MILLIS);
    }

    private static long millis(Visit visit, String page) {
        var began = System.nanoTime();
        assertThat(visit.get(page).statusCode()).as(page).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
