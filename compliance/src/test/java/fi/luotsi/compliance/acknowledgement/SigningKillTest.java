package fi.luotsi.compliance.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.evidence.Anchor;
import fi.luotsi.compliance.evidence.Verdict.Sound;
import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.TestFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen clients sign while their JVM is killed, again and again: what was confirmed is there, nothing else is, nothing twice, and the ledger is whole. */
class SigningKillTest {
    private static final long SEED = 20261127;
    private static final int AT_ONCE = 4_000;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private TestDatabase database;
    private SigningInTest house;
    private UUID version;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        var people = new DirectoryInTest(database);
        house = SigningInTest.on(database.entities(), Clock.systemUTC());
        var writer = people.open("kirjoittaja");
        version = house.inTransaction(() -> house.policies().publish("digiturva", writer, "Pidä salasanasi."));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @Tag("slow")
    void five_kills_lose_no_signature_and_make_none() throws IOException, InterruptedException {
        kill(5);
    }

    @Test
    @Tag("trust")
    void a_hundred_and_eighty_kills_lose_no_signature_and_make_none() throws IOException, InterruptedException {
        kill(180);
    }

    private void kill(int kills) throws IOException, InterruptedException {
        var journal = folder.resolve("journal");
        var anchors = new ArrayList<Anchor>();
        var rest = new ArrayList<String>();
        var asked = new HashSet<String>();
        for (var round = 0; round < kills; round++) {
            if (rest.size() < AT_ONCE) {
                rest.addAll(open(round));
            }
            asked.addAll(rest);
            signUntilKilled(rest, journal);
            var confirmed = confirmed(journal);
            rest.removeIf(confirmed::containsKey);
            var signed = signed();
            assertThat(signed).as("after kill %d, seed %d", round + 1, SEED).containsAllEntriesOf(confirmed);
            assertThat(asked).containsAll(signed.keySet());
            assertThat(house.verdict(anchors.toArray(Anchor[]::new)))
                    .isInstanceOfSatisfying(
                            Sound.class, sound -> assertThat(sound.signatures()).isEqualTo(signed.size()));
            anchors.add(house.head());
        }
        TestFigure.tell(
                "C1",
                SEED,
                "%d kills of the services under 16 clients: %d signatures confirmed, %d in the ledger, 0 lost, 0 invented, 0 twice",
                kills,
                confirmed(journal).size(),
                signed().size());
    }

    private void signUntilKilled(List<String> accounts, Path journal) throws IOException, InterruptedException {
        var list = Files.write(folder.resolve("accounts"), accounts);
        var before = size(journal);
        var clients = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SigningClients.class.getName(),
                        database.source().getUrl(),
                        version.toString(),
                        list.toString(),
                        journal.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clients.log").toFile())
                .start();
        while (size(journal) == before) {
            assertThat(clients.isAlive())
                    .as(Files.readString(folder.resolve("clients.log")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
        clients.destroyForcibly().waitFor();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static Map<String, Long> confirmed(Path journal) throws IOException {
        var confirmed = new HashMap<String, Long>();
        for (var line : Files.readAllLines(journal)) {
            var parts = line.split(" ");
            if (parts.length == 2) {
                confirmed.put(parts[0], Long.valueOf(parts[1]));
            }
        }
        return confirmed;
    }

    /** By account, as the database has it. */
    private Map<String, Long> signed() {
        return database.inTransaction(() -> {
            var signed = new HashMap<String, Long>();
            List<?> rows = database.entities()
                    .createNativeQuery(
                            "select a.id, s.seq from signatory s join account a on a.person_id = s.person_id")
                    .getResultList();
            for (var row : rows) {
                var cells = (Object[]) row;
                signed.put((String) cells[0], ((Number) cells[1]).longValue());
            }
            return signed;
        });
    }

    /** So many people with accounts, many at once. */
    private List<String> open(int round) {
        var name = "r" + round + "-";
        database.inTransaction(() -> {
            execute("""
                    insert into person (id, number, given_name, family_name, email, language, origin)
                    select uuid(), concat('%1$s', seq), 'Aino', concat('Virta', seq), '', 'fi', 'FILE' from seq_1_to_%2$d""".formatted(name, AT_ONCE));
            execute("""
                    insert into employment (id, person_id, unit_id, job_title, teaching, start_date)
                    select uuid(), p.id, (select id from unit limit 1), 'opettaja', true, '2020-08-01'
                    from person p where p.number like '%1$s%%'""".formatted(name));
            execute("""
                    insert into account (id, login, person_id, created_at)
                    select uuid(), p.number, p.id, utc_timestamp() from person p where p.number like '%1$s%%'""".formatted(name));
        });
        return database.inTransaction(() -> ((List<?>) database.entities()
                        .createNativeQuery("select id from account where login like ?1")
                        .setParameter(1, name + "%")
                        .getResultList())
                .stream().map(String.class::cast).toList());
    }

    private void execute(String statement) {
        database.entities().createNativeQuery(statement).executeUpdate();
    }
}
