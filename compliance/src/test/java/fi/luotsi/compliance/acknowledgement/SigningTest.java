package fi.luotsi.compliance.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.luotsi.compliance.acknowledgement.Signing.Signed;
import fi.luotsi.compliance.evidence.Verdict.Sound;
import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Weight;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.TestFigure;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in the real database. */
class SigningTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(9, 30).atZone(ZoneId.of("Europe/Helsinki")).toInstant(), ZoneId.of("UTC"));

    private TestDatabase database;
    private DirectoryInTest people;
    private SigningInTest house;
    private UUID ritva;
    private UUID first;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        people = new DirectoryInTest(database);
        house = SigningInTest.on(database.entities(), CLOCK);
        ritva = people.open("ritva");
        first = house.inTransaction(() -> house.policies().publish("digiturva", ritva, "## Salasanat\n\nPidä ne."));
        house.inTransaction(() -> {
            house.policies()
                    .duties()
                    .begin(first, TODAY.minusDays(10), TODAY.plusDays(5), 14, Audience.EVERYBODY, ritva);
            return true;
        });
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void who_signs_gets_a_receipt_and_has_nothing_left_to_sign() {
        assertThat(house.inTransaction(() -> house.signing().tasks(ritva)))
                .extracting(Task::state, Task::dueOn)
                .containsExactly(tuple(Task.State.OPEN, TODAY.plusDays(5)));
        var signed = (Signed) house.sign(house.request(ritva, first));
        assertThat(signed.isNew()).isTrue();
        assertThat(signed.receipt())
                .returns("digiturva", Receipt::policy)
                .returns("KES", Receipt::unit)
                .returns("Sitoudun.", Receipt::statement)
                .returns(CLOCK.instant(), Receipt::at);
        assertThat(house.inTransaction(() -> house.signing().tasks(ritva)))
                .extracting(Task::state)
                .containsExactly(Task.State.DONE);
        assertThat(house.inTransaction(() -> house.signing().receipts(ritva))).containsExactly(signed.receipt());
        assertThat(house.verdict(house.head()))
                .isInstanceOfSatisfying(
                        Sound.class,
                        sound -> assertThat(sound)
                                .returns(2L, Sound::entries)
                                .returns(1L, Sound::signatures)
                                .returns(1L, Sound::anchors));
    }

    @Test
    void what_was_not_shown_is_not_signed() {
        var shown = house.request(ritva, first);
        var other = new SigningRequest(ritva, first, "sv", shown.sha256(), "", "password", "web");
        assertThat(house.sign(other)).isInstanceOf(Signing.Changed.class);
        assertThat(house.sign(
                        new SigningRequest(ritva, UUID.randomUUID(), "fi", shown.sha256(), "", "password", "web")))
                .isInstanceOf(Signing.Changed.class);
        var second = house.inTransaction(
                () -> house.policies().replace(first, ritva, "## Salasanat\n\nVaihda ne.", Weight.MAJOR));
        assertThat(house.sign(shown)).isInstanceOf(Signing.Changed.class);
        assertThat(house.sign(house.request(ritva, second))).isInstanceOf(Signed.class);
        assertThat(house.inTransaction(() -> house.signing().receipts(ritva))).hasSize(1);
    }

    @Test
    void a_minor_change_asks_nobody_again_and_a_major_one_does() {
        house.sign(house.request(ritva, first));
        var second = house.inTransaction(
                () -> house.policies().replace(first, ritva, "## Salasanat\n\nPidä ne!", Weight.MINOR));
        assertThat(house.inTransaction(() -> house.signing().tasks(ritva)))
                .extracting(Task::state)
                .containsExactly(Task.State.DONE);
        var third = house.inTransaction(() -> house.policies().replace(second, ritva, "Uusi.", Weight.MAJOR));
        house.inTransaction(() -> {
            house.policies().duties().begin(third, TODAY, TODAY, 0, Audience.EVERYBODY, ritva);
            return true;
        });
        assertThat(house.inTransaction(() -> house.signing().tasks(ritva)))
                .extracting(Task::state)
                .containsExactly(Task.State.OPEN);
        assertThat(house.inTransaction(() -> house.signing().receipts(ritva)))
                .as("publishing takes no signature away")
                .hasSize(1);
    }

    @Test
    void who_does_not_work_here_signs_nothing() {
        database.inTransaction(() -> {
            database.entities()
                    .createNativeQuery("update employment set end_date = '2026-11-26'")
                    .executeUpdate();
        });
        assertThat(house.sign(house.request(ritva, first))).isInstanceOf(Signing.NotStaff.class);
        assertThat(house.sign(new SigningRequest(UUID.randomUUID(), first, "fi", "", "", "password", "web")))
                .isInstanceOf(Signing.NotStaff.class);
    }

    @Test
    void the_database_refuses_to_change_or_remove_evidence() {
        house.sign(house.request(ritva, first));
        for (var statement : List.of(
                "update ledger_entry set body = 'x'",
                "delete from ledger_entry",
                "update signatory set person = 'x'",
                "update policy_text set body = 'x'",
                "delete from policy_text")) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        database.entities().createNativeQuery(statement).executeUpdate();
                    }))
                    .as(statement)
                    .hasMessageContaining("never");
        }
    }

    @Test
    void fifty_at_once_for_one_person_leave_one_signature() throws Exception {
        atOnce(8, 50);
    }

    @Test
    @Tag("trust")
    void fifty_threads_a_thousand_times_for_one_person_leave_one_signature() throws Exception {
        atOnce(50, 50 * 1_000);
    }

    private void atOnce(int threads, int calls) throws Exception {
        var request = house.request(ritva, first);
        var numbers =
                at(threads, calls, own -> ((Signed) own.sign(request)).receipt().number());
        TestFigure.tell(
                "L1",
                0,
                "%d signatures asked for by %d threads for one person and version: receipt numbers %s",
                calls,
                threads,
                Set.copyOf(numbers));
        assertThat(numbers).hasSize(calls).containsOnly(numbers.getFirst());
        assertThat(house.verdict())
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.signatures()).isOne());
    }

    @Test
    void nobody_signs_the_old_text_once_the_new_one_is_out() throws Exception {
        var accounts = new ArrayList<UUID>();
        for (var number = 0; number < 60; number++) {
            accounts.add(people.open("opettaja" + number));
        }
        var requests =
                accounts.stream().map(account -> house.request(account, first)).toList();
        var turn = new AtomicInteger();
        var outcomes = at(8, requests.size() + 1, own -> {
            var mine = turn.getAndIncrement();
            return mine == requests.size() / 2
                    ? own.inTransaction(() -> own.policies().replace(first, ritva, "Uusi teksti.", Weight.MAJOR))
                            .toString()
                    : own.sign(requests.get(mine > requests.size() / 2 ? mine - 1 : mine))
                            .getClass()
                            .getSimpleName();
        });
        var published = house.file()
                .lines()
                .filter(line -> line.contains("\"kind\":\"PUBLISHED\""))
                .toList();
        assertThat(published).hasSize(2);
        var after = house.file()
                .lines()
                .dropWhile(line -> !line.equals(published.getLast()))
                .filter(line -> line.contains("SIGNED"));
        assertThat(after)
                .as("signatures of the first version after the second was published")
                .isEmpty();
        assertThat(house.verdict())
                .isInstanceOfSatisfying(
                        Sound.class,
                        sound -> assertThat(sound.signatures())
                                .isEqualTo(outcomes.stream()
                                        .filter("Signed"::equals)
                                        .count()));
    }

    /** So many calls by so many threads, each with a connection of its own. */
    private <T> List<T> at(int threads, int calls, Function<SigningInTest, T> call)
            throws InterruptedException, ExecutionException {
        var own = ThreadLocal.withInitial(() -> SigningInTest.on(database.another(), CLOCK));
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<Future<T>>();
            for (var number = 0; number < calls; number++) {
                Callable<T> work = () -> call.apply(own.get());
                results.add(pool.submit(work));
            }
            var done = new ArrayList<T>();
            for (var result : results) {
                done.add(result.get());
            }
            return done;
        }
    }
}
