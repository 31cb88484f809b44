package fi.luotsi.launch.bench;

import fi.luotsi.launch.database.DatabaseAccess;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Refusal;
import jakarta.json.Json;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Signing as people do it: a whole portal with a policy in force. First, signatures a second of 16 who sign as fast as they are answered, beside bare
 * inserts of the same rows through JDBC over as many connections. Then 2,000 people who come within five minutes: each signs in, reads and signs.
 */
public final class SigningBench {
    private static final int AT_ONCE = 16;
    private static final int HURRIED = 400;
    private static final int PEOPLE = 2_000;
    private static final Duration BETWEEN = Duration.ofMinutes(5).dividedBy(PEOPLE);

    private final Distribution distribution;

    public SigningBench(Distribution distribution) {
        this.distribution = distribution;
    }

    public int run(boolean json) {
        return CrowdedPortal.measure(distribution, HURRIED + PEOPLE, portal -> run(portal, json));
    }

    private static int run(CrowdedPortal portal, boolean json) {
        double ours = hurried(portal.visitors());
        double bare = bare(portal.running().database());
        var crowd = crowd(portal.visitors());
        print(ours, bare, crowd, json);
        return crowd.errors() == 0 ? 0 : 1;
    }

    /** Signatures a second. */
    private static double hurried(Visitors visitors) {
        var forms = all(IntStream.range(0, HURRIED)
                .mapToObj(n -> (Callable<Visitors.Form>)
                        () -> visitors.signIn(Crowd.login(n)).read())
                .toList());
        long begun = System.nanoTime();
        all(forms.stream().map(form -> (Callable<Visitors.Visitor>) form::sign).toList());
        return HURRIED / ((System.nanoTime() - begun) / 1e9);
    }

    private static <T> List<T> all(List<Callable<T>> tasks) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads.invokeAll(tasks).stream().map(SigningBench::result).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Luotsi was interrupted.", stopped);
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Luotsi was interrupted.", stopped);
        } catch (ExecutionException failed) {
            throw new Refusal("The measurement failed: " + failed.getMessage() + ".", failed);
        }
    }

    /** Inserts a second of the rows that the hurried ones made, each in a transaction of its own, into a table like that of the ledger. */
    private static double bare(DatabaseAccess database) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table bench_entry like ledger_entry");
            var rows = statement.executeQuery("select max(seq) - min(seq) + 1, max(seq) from ledger_entry");
            rows.next();
            long last = rows.getLong(2);
            var slices = IntStream.range(0, AT_ONCE)
                    .mapToObj(slice -> (Callable<Integer>) () -> insert(database, last - HURRIED, slice))
                    .toList();
            long begun = System.nanoTime();
            int inserted = all(slices).stream().mapToInt(Integer::intValue).sum();
            return inserted / ((System.nanoTime() - begun) / 1e9);
        } catch (SQLException refused) {
            throw new Refusal("The database of the measurement refuses: " + refused.getMessage() + ".", refused);
        }
    }

    private static int insert(DatabaseAccess database, long after, int slice) throws SQLException {
        try (var connection = database.connect();
                var select = connection.prepareStatement(
                        "select seq, body, hash from ledger_entry where seq > ? and seq % " + AT_ONCE + " = " + slice);
                var insert =
                        connection.prepareStatement("insert into bench_entry (seq, body, hash) values (?, ?, ?)")) {
            select.setLong(1, after);
            var row = select.executeQuery();
            int inserted = 0;
            while (row.next()) {
                insert.setLong(1, row.getLong(1));
                insert.setString(2, row.getString(2));
                insert.setString(3, row.getString(3));
                inserted += insert.executeUpdate();
            }
            return inserted;
        }
    }

    /** Each begins when due, whether the earlier ones are done or not. */
    private static Times crowd(Visitors visitors) {
        var times = new Times();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = HURRIED; n < HURRIED + PEOPLE; n++) {
                var login = Crowd.login(n);
                LockSupport.parkNanos(start + (n - HURRIED) * BETWEEN.toNanos() - System.nanoTime());
                threads.execute(() -> times.of(() -> visitors.signIn(login)));
            }
        }
        return times;
    }

    private static void print(double ours, double bare, Times crowd, boolean json) {
        var more = String.format(
                Locale.ROOT,
                "%d people within %d minutes: %d errors; p95 signing in %.0f ms, reading %.0f ms, signing %.0f ms",
                PEOPLE,
                BETWEEN.multipliedBy(PEOPLE).toMinutes(),
                crowd.errors(),
                crowd.percentile("sign in", 95),
                crowd.percentile("read", 95),
                crowd.percentile("sign", 95));
        if (json) {
            System.out.println(Json.createObjectBuilder()
                    .add("bench", "sign")
                    .add("ours", ours)
                    .add("baseline", bare)
                    .add("unit", "signatures/s")
                    .add("ratio", Math.round(1000 * ours / bare) / 1000.0)
                    .add("more", more)
                    .build());
        } else {
            System.out.printf(
                    Locale.ROOT,
                    "sign: %.1f signatures/s over HTTP; bare inserts of the same rows: %.1f/s; ratio %.3f; %s%n",
                    ours,
                    bare,
                    ours / bare,
                    more);
        }
    }
}
