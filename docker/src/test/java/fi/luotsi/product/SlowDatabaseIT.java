package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestFigure;
import fi.luotsi.launch.bench.Crowd;
import fi.luotsi.launch.bench.Visitors;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database answers late, loses connections, then nothing comes of it at all: nobody waits for ever, and nothing is signed twice. */
@Tag("trust")
class SlowDatabaseIT {
    private static final long SEED = Long.getLong("luotsi.seed", 20_261_128L);
    private static final String LIKE = "opettaja";
    private static final int CLIENTS = 4;
    private static final int PEOPLE = 60;
    private static final Duration SLOW = Duration.ofMinutes(3);
    private static final Duration NOTHING = Duration.ofSeconds(90);
    /** The longest time limit of the portal is the one of a statement; who comes while it runs out waits for a connection only. */
    private static final int MOST_SECONDS = 90;
    /** What a page that waited for no statement may take. */
    private static final int USUAL_SECONDS = 8;

    private static final int NO_ANSWER = -1;
    private static final int MORE_THREADS = 60;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void nobody_waits_for_ever_and_nothing_is_signed_twice(@TempDir Path folder) throws Exception {
        try (var needs = WarNeeds.prepare(folder.resolve("database"));
                var network = new DatabaseProxy(port(needs.access().url()), SEED)) {
            var application = needs.access().application();
            var owner = needs.access().owner();
            var environment = Map.of(
                    "LUOTSI_DB_URL",
                            needs.access()
                                    .url()
                                    .replace(":" + port(needs.access().url()) + "/", ":" + network.port() + "/"),
                    "LUOTSI_DB_USER", application.user(),
                    "LUOTSI_DB_PASSWORD", application.password(),
                    "LUOTSI_DB_OWNER_USER", owner.user(),
                    "LUOTSI_DB_OWNER_PASSWORD", owner.password());
            try (var luotsi = LuotsiProcess.startForAMoment(folder.resolve("portal"), environment)) {
                new PortalStatus(luotsi.url(), luotsi.token()).awaitSample();
                var password = luotsi.password(LIKE);
                people(needs, password);
                network.is(DatabaseProxy.Weather.SLOW);
                sign(luotsi, password);
                network.is(DatabaseProxy.Weather.FAIR);
                PortalStatus.await(Duration.ofMinutes(1), () -> status(luotsi, "/health/ready") == 200);
                int threads = threads(luotsi);
                network.is(DatabaseProxy.Weather.BLACK_HOLE);
                var waited = ask(luotsi);
                assertThat(threads(luotsi)).isLessThan(threads + MORE_THREADS);
                network.is(DatabaseProxy.Weather.FAIR);
                PortalStatus.await(Duration.ofMinutes(2), () -> status(luotsi, "/health/ready") == 200);
                verify(luotsi, folder);
                TestFigure.tell(
                        "C9",
                        SEED,
                        "%d s of answers 100 ms late with 1 of 200 lost with its connection: %d signatures confirmed, %d refused, 0 lost, 0 twice;"
                                + " %d s without any answer: of %d pages the median was told after %.1f s, the last after %.1f s",
                        SLOW.toSeconds(),
                        confirmed.size(),
                        refused.get(),
                        NOTHING.toSeconds(),
                        waited.size(),
                        waited.get(waited.size() / 2),
                        waited.getLast());
                assertThat(confirmed).isNotEmpty();
                assertThat(waited.get(waited.size() / 2)).isLessThan(USUAL_SECONDS);
                assertThat(waited.getLast()).isLessThan(MOST_SECONDS);
            }
        }
    }

    private static int port(String url) {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    private static void people(WarNeeds needs, String password) throws SQLException {
        var owner = needs.access().owner();
        try (var connection = DriverManager.getConnection(needs.access().url(), owner.user(), owner.password())) {
            new Crowd(connection, LIKE, password).add(PEOPLE);
        }
    }

    /** Each signs until it is confirmed: a refusal, or no answer, does not say whether the signature was stored. */
    private void sign(LuotsiProcess luotsi, String password) {
        var end = System.nanoTime() + SLOW.toNanos();
        try (var clients = Executors.newFixedThreadPool(CLIENTS + 1);
                var visitors = new Visitors(luotsi.url(), password)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> {
                    while (System.nanoTime() < end) {
                        sign(visitors, Crowd.login(next.getAndIncrement() % PEOPLE));
                    }
                });
            }
            while (System.nanoTime() < end) {
                assertThat(status(luotsi, "/health/live")).isEqualTo(200);
                pause();
            }
        }
    }

    private void sign(Visitors visitors, String login) {
        if (confirmed.contains(login)) {
            return;
        }
        try {
            visitors.signIn(login).read().sign();
            confirmed.add(login);
        } catch (Refusal late) {
            refused.incrementAndGet();
        }
    }

    /** Somebody comes every half a second and waits; how long, in seconds, sorted. */
    private static List<Double> ask(LuotsiProcess luotsi) {
        var waited = Collections.synchronizedList(new ArrayList<Double>());
        var told = ConcurrentHashMap.<Integer>newKeySet();
        var end = System.nanoTime() + NOTHING.toNanos();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (System.nanoTime() < end) {
                readers.execute(() -> {
                    long start = System.nanoTime();
                    told.add(status(luotsi, "/"));
                    waited.add((System.nanoTime() - start) / 1e9);
                });
                assertThat(status(luotsi, "/health/live")).isEqualTo(200);
                pause();
            }
        }
        assertThat(told).isSubsetOf(200, 503, NO_ANSWER);
        var sorted = new ArrayList<>(waited);
        sorted.sort(null);
        return sorted;
    }

    private static int status(LuotsiProcess luotsi, String path) {
        var request = HttpRequest.newBuilder(URI.create(luotsi.url() + path))
                .timeout(Duration.ofSeconds(MOST_SECONDS))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException unanswered) {
            return NO_ANSWER;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int threads(LuotsiProcess luotsi) throws IOException {
        try (var lines =
                Files.lines(Path.of("/proc", Long.toString(luotsi.portal().pid()), "status"))) {
            return lines.filter(line -> line.startsWith("Threads:"))
                    .mapToInt(line ->
                            Integer.parseInt(line.substring("Threads:".length()).strip()))
                    .sum();
        }
    }

    private void verify(LuotsiProcess luotsi, Path folder) throws IOException {
        var ledger = folder.resolve("ledger.txt");
        try (var officer = Visit.signedIn(luotsi.url(), "tietosuoja", luotsi.password("tietosuoja"))) {
            Files.writeString(ledger, officer.get("/api/v1/ledger").body());
        }
        var verified = LuotsiProcess.run(luotsi.data(), "verify", ledger.toString());
        assertThat(verified.exitCode()).as(verified.printed()).isZero();
        var signed = SignedLedger.numbers(ledger);
        assertThat(signed).as("nobody twice").doesNotHaveDuplicates();
        assertThat(Set.copyOf(signed)).containsAll(confirmed);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
