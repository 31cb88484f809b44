package fi.luotsi.compliance.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.evidence.Verdict.Sound;
import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who leaves without having signed, as a fixed clock lets the days pass. */
class LeaversTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 10, 1);

    private TestDatabase database;
    private DirectoryInTest people;
    private SigningInTest house;
    private UUID officer;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        people = new DirectoryInTest(database);
        house = SigningInTest.on(database.entities(), at(ASKED));
        officer = people.open("officer");
    }

    private UUID ask() {
        return house.inTransaction(() -> {
            var version = house.policies().publish("digiturva", officer, "Pidä salasanasi.");
            house.policies().duties().begin(version, ASKED, ASKED.plusDays(28), 14, Audience.EVERYBODY, officer);
            return version;
        });
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void who_leaves_unsigned_is_entered_once_however_late_the_work_is_done() {
        var leaver = people.open("lahtija");
        var signer = people.open("allekirjoittaja");
        var exempt = people.open("vapautettu");
        var stays = people.open("jaaja");
        var version = ask();
        house.sign(house.request(signer, version));
        house.inTransaction(() -> house.exempt("digiturva", Set.of(person(exempt)), officer));
        for (var account : List.of(leaver, signer, exempt)) {
            until(account, LocalDate.of(2026, 10, 15));
        }
        assertThat(enterOn(LocalDate.of(2026, 10, 15)))
                .as("the last day is not over")
                .isZero();
        assertThat(enterOn(LocalDate.of(2026, 10, 25))).isOne();
        assertThat(enterOn(LocalDate.of(2026, 10, 25))).isZero();
        assertThat(enterOn(LocalDate.of(2026, 11, 25))).isZero();
        until(stays, LocalDate.of(2026, 10, 20));
        assertThat(enterOn(LocalDate.of(2026, 11, 26)))
                .as("the register told it five weeks late")
                .isOne();
        assertThat(house.file().lines().filter(line -> line.startsWith("entry") && line.contains("LEFT_UNSIGNED")))
                .hasSize(2)
                .anyMatch(line -> line.contains("\"on\":\"2026-10-15\""))
                .allMatch(line -> line.contains("\"unit\":\"KES\"") && line.contains("\"due\":\"2026-10-29\""));
        assertThat(house.verdict()).isInstanceOf(Sound.class);
    }

    @Test
    void who_leaves_from_a_leave_had_to_sign_before_it() {
        var away = people.open("vapaalla");
        var never = people.open("ennen");
        ask();
        leave(away, ASKED.plusDays(5));
        leave(never, ASKED.minusDays(5));
        until(away, ASKED.plusDays(20));
        until(never, ASKED.plusDays(20));
        assertThat(enterOn(ASKED.plusDays(30))).isOne();
        assertThat(house.verdict()).isInstanceOf(Sound.class);
    }

    private int enterOn(LocalDate day) {
        var leavers = new Leavers();
        leavers.entities = database.entities();
        leavers.clock = at(day);
        leavers.workforce = WorkforceInTest.on(database.entities());
        leavers.policies = house.policies().policies();
        leavers.duties = house.policies().duties();
        return house.inTransaction(leavers::enter);
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(
                day.atTime(2, 30).atZone(ZoneId.of("Europe/Helsinki")).toInstant(), ZoneId.of("UTC"));
    }

    private UUID person(UUID account) {
        return WorkforceInTest.on(database.entities()).personOf(account).orElseThrow();
    }

    private void until(UUID account, LocalDate day) {
        run(
                "update employment set end_date = ?1 where person_id = ?2",
                day,
                person(account).toString());
    }

    private void leave(UUID account, LocalDate from) {
        run(
                "insert into leave_period (id, employment_id, start_date) select uuid(), id, ?1 from employment where"
                        + " person_id = ?2",
                from,
                person(account).toString());
    }

    private void run(String sql, Object... values) {
        database.inTransaction(() -> {
            var query = database.entities().createNativeQuery(sql);
            for (var place = 0; place < values.length; place++) {
                query.setParameter(place + 1, values[place]);
            }
            query.executeUpdate();
        });
    }
}
