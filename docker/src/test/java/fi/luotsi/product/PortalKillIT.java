package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestFigure;
import fi.luotsi.launch.bench.Crowd;
import fi.luotsi.launch.bench.Visitors;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole portal, or its database, is killed while 16 people sign over HTTP. They keep a journal of what was confirmed, synced before the next one signs:
 * none of it is ever lost, nothing is signed that nobody sent, nobody signs twice, and the ledger verifies after each start.
 */
class PortalKillIT {
    private static final int CLIENTS = 16;
    private static final int PEOPLE = 8_000;
    private static final long SEED = 20_261_127;
    private static final String LIKE = "opettaja";

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> asked = new HashSet<>();

    @Test
    @Tag("trust")
    void twenty_kills_of_the_portal_or_its_database_lose_no_signature_and_make_none() throws Exception {
        kill(20);
    }

    private void kill(int kills) throws Exception {
        var data = folder.resolve("data");
        var journal = Files.createFile(folder.resolve("journal"));
        var password = "";
        for (var round = 0; round < kills; round++) {
            try (var luotsi = LuotsiProcess.startForAMoment(data)) {
                if (round == 0) {
                    password = password(data);
                    people(luotsi, password);
                } else {
                    check(luotsi, journal, round);
                }
                signUntilKilled(luotsi, journal, password, round % 2 == 0);
            }
        }
        try (var luotsi = LuotsiProcess.startForAMoment(data)) {
            check(luotsi, journal, kills);
        }
        TestFigure.tell(
                "C2",
                SEED,
                "%d kills of portal and database in turn under %d clients: %d signatures confirmed over HTTP, 0 lost, 0 invented, 0 twice",
                kills,
                CLIENTS,
                Files.readAllLines(journal).size());
    }

    private static String password(Path data) throws IOException {
        try (var lines = Files.lines(data.resolve("sample-accounts.txt"))) {
            return lines.map(line -> line.split(";", -1))
                    .filter(cells -> cells[0].equals(LIKE))
                    .findFirst()
                    .orElseThrow()[2];
        }
    }

    private static void people(LuotsiProcess luotsi, String password) throws IOException, SQLException {
        new PortalStatus(luotsi.url(), luotsi.token()).awaitSample();
        var port = Integer.parseInt(
                ListeningSockets.of(luotsi.database()).getFirst().replaceAll(".*:", ""), 16);
        var owner = Files.readString(luotsi.data().resolve("secrets/database-owner"))
                .strip();
        try (var connection =
                DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/luotsi", "luotsi_owner", owner)) {
            new Crowd(connection, LIKE, password).add(PEOPLE);
        }
    }

    /** Some time between the first confirmation and three seconds later. */
    private void signUntilKilled(LuotsiProcess luotsi, Path journal, String password, boolean portal)
            throws IOException, InterruptedException {
        var before = Files.size(journal);
        try (var clients = Executors.newFixedThreadPool(CLIENTS);
                var visitors = new Visitors(luotsi.url(), password);
                var log = FileChannel.open(journal, StandardOpenOption.APPEND)) {
            for (var client = 0; client < CLIENTS; client++) {
                clients.execute(() -> signOn(visitors, log));
            }
            var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (Files.size(journal) == before) {
                assertThat(System.nanoTime()).as("somebody signs").isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
            (portal ? luotsi.portal() : luotsi.database()).destroyForcibly();
        }
        assertThat(luotsi.exitCode()).isOne();
    }

    /** One after the other, until the portal answers no more. */
    private void signOn(Visitors visitors, FileChannel log) {
        try {
            while (true) {
                var login = Crowd.login(next.getAndIncrement());
                synchronized (asked) {
                    asked.add(login);
                }
                visitors.signIn(login).read().sign();
                synchronized (log) {
                    log.write(ByteBuffer.wrap((login + "\n").getBytes(StandardCharsets.US_ASCII)));
                    log.force(false);
                }
            }
        } catch (Refusal killed) {
            return;
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    private void check(LuotsiProcess luotsi, Path journal, int round) throws Exception {
        var ledger = folder.resolve("ledger.txt");
        try (var officer = Visit.signedIn(luotsi.url(), "tietosuoja", officerPassword(luotsi.data()))) {
            Files.writeString(ledger, officer.get("/api/v1/ledger").body());
        }
        var verified = LuotsiProcess.run(luotsi.data(), "verify", ledger.toString());
        assertThat(verified.exitCode())
                .as("after kill %d, seed %d: %s", round, SEED, verified.printed())
                .isZero();
        var signed = SignedLedger.numbers(ledger);
        assertThat(signed).as("nobody twice").doesNotHaveDuplicates();
        assertThat(Set.copyOf(signed))
                .as("after kill %d, seed %d", round, SEED)
                .containsAll(Files.readAllLines(journal))
                .allMatch(asked::contains);
        System.out.printf(
                "after kill %d: %d confirmed, %d in the ledger%n",
                round, Files.readAllLines(journal).size(), signed.size());
    }

    private static String officerPassword(Path data) throws IOException {
        try (var lines = Files.lines(data.resolve("sample-accounts.txt"))) {
            return lines.map(line -> line.split(";", -1))
                    .filter(cells -> cells[0].equals("tietosuoja"))
                    .map(cells -> cells[2])
                    .collect(Collectors.joining());
        }
    }
}
