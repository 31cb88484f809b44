package fi.luotsi.compliance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String HOME = "127.0.0.1";

    private final Directory directory = new Directory();
    private final Accounts accounts = new Accounts();
    private final Personnel personnel = new Personnel();
    private TestDatabase database;

    @BeforeAll
    void begin() {
        database = TestDatabase.create("compliance");
        directory.entities = database.entities();
        accounts.entities = database.entities();
        personnel.entities = database.entities();
        database.inTransaction(() -> {
            personnel.register(
                    List.of(
                            new Unit("SIV", "Sivistystoimiala", "Bildningssektorn", "toimiala", Optional.empty()),
                            new Unit("KES", "Keskuskoulu", "Centralskolan", "perusopetus", Optional.of("SIV"))),
                    List.of(new Employee(
                            "1",
                            "Aino",
                            "Virta",
                            "aino.virta@merikallio.example",
                            "fi",
                            "KES",
                            "luokanopettaja",
                            true,
                            LocalDate.of(2020, 8, 1))));
            accounts.open("aino", "oikea hevonen", Set.of(Role.STAFF), Optional.of("1"));
        });
    }

    @BeforeEach
    void setTheClock() {
        at(NOW);
    }

    @AfterAll
    void end() {
        database.close();
    }

    @Test
    void colleagues_are_found_by_the_beginnings_of_their_names() {
        for (var words : List.of("ai", "virta", " Virta  aino ", "VIR")) {
            assertThat(colleagues(words))
                    .as(words)
                    .extracting(Colleague::name, colleague -> colleague.unit().orElse(""))
                    .containsExactly(tuple("Aino Virta", "Keskuskoulu"));
        }
        assertThat(colleagues("irta")).isEmpty();
        assertThat(colleagues("%")).isEmpty();
        assertThat(colleagues("a_n")).isEmpty();
        assertThat(colleagues("'; drop")).isEmpty();
        assertThat(colleagues(" ")).isEmpty();
    }

    @Test
    void who_has_no_work_here_on_the_day_is_not_present() {
        var aino = colleagues("aino").getFirst().account();
        var nobody = UUID.randomUUID();
        assertThat(database.inTransaction(() -> directory.present(Set.of(aino, nobody))))
                .containsExactly(aino);
        assertThat(database.inTransaction(() -> directory.name(aino))).contains("Aino Virta");
        at(Instant.parse("2019-01-01T08:00:00Z"));
        assertThat(database.inTransaction(() -> directory.present(Set.of(aino))))
                .isEmpty();
        assertThat(colleagues("aino")).isEmpty();
    }

    private List<Colleague> colleagues(String words) {
        return database.inTransaction(() -> directory.colleagues(words, 10));
    }

    @Test
    void the_right_password_welcomes_with_name_unit_and_roles() {
        assertThat(signIn("aino", "oikea hevonen", HOME)).isInstanceOfSatisfying(SignIn.Welcome.class, welcome -> {
            assertThat(welcome.account().name()).isEqualTo("Aino Virta");
            assertThat(welcome.account().unit()).contains("Keskuskoulu");
            assertThat(welcome.account().is(Role.STAFF)).isTrue();
            assertThat(welcome.account().is(Role.ADMINISTRATOR)).isFalse();
        });
    }

    @Test
    void a_name_is_told_as_unmistakable_only_while_nobody_else_bears_it() {
        var aino = directory.withLogin("aino").orElseThrow();
        assertThat(directory.unmistakableName(aino.id())).contains("Aino Virta");
        database.inTransaction(() -> personnel.register(
                List.of(new Unit("NAM", "Nimikoulu", "Namnskolan", "perusopetus", Optional.empty())),
                List.of(new Employee(
                        "77",
                        "Aino",
                        "Virta",
                        "aino.virta2@merikallio.example",
                        "fi",
                        "NAM",
                        "rehtori",
                        false,
                        LocalDate.of(2021, 8, 1)))));
        assertThat(directory.unmistakableName(aino.id())).isEmpty();
        assertThat(directory.withLogin("ei-kukaan")).isEmpty();
    }

    @Test
    void a_wrong_password_and_an_unknown_login_look_the_same() {
        assertThat(signIn("aino", "väärä", "10.0.0.1")).isEqualTo(signIn("ei-kukaan", "väärä", "10.0.0.1"));
    }

    @Test
    void failures_delay_the_next_attempt_longer_each_time_but_only_from_that_address() {
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn("aino", "väärä", "10.0.0.2")).isInstanceOf(SignIn.Refused.class);
        }
        assertThat(signIn("aino", "oikea hevonen", "10.0.0.2")).isEqualTo(new SignIn.Delayed(Duration.ofSeconds(1)));
        assertThat(signIn("aino", "oikea hevonen", "10.0.0.3")).isInstanceOf(SignIn.Welcome.class);

        at(NOW.plusSeconds(2));
        signIn("aino", "väärä", "10.0.0.2");
        assertThat(signIn("aino", "oikea hevonen", "10.0.0.2")).isEqualTo(new SignIn.Delayed(Duration.ofSeconds(2)));

        at(NOW.plusSeconds(5));
        assertThat(signIn("aino", "oikea hevonen", "10.0.0.2")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void a_delay_never_grows_beyond_a_quarter_of_an_hour_and_is_forgotten_after_a_day() {
        var delay = new SignInDelay(1_000, NOW);
        assertThat(delay.remaining(NOW, SignInDelay.Pace.ONE)).isEqualTo(Duration.ofMinutes(15));
        assertThat(delay.remaining(NOW.plus(Duration.ofHours(25)), SignInDelay.Pace.ONE))
                .isZero();
    }

    @Test
    void an_account_knows_the_kind_of_unit_where_its_person_works_today() {
        var id = ((SignIn.Welcome) signIn("aino", "oikea hevonen", HOME))
                .account()
                .id();
        assertThat(database.inTransaction(() -> directory.unitType(id))).contains("perusopetus");
        at(Instant.parse("2019-01-01T10:00:00Z"));
        assertThat(database.inTransaction(() -> directory.unitType(id))).isEmpty();
    }

    @Test
    void a_disabled_account_is_nobody() {
        database.inTransaction(() -> accounts.open("entinen", "salasana", Set.of(Role.STAFF), Optional.empty()));
        var id =
                ((SignIn.Welcome) signIn("entinen", "salasana", HOME)).account().id();
        database.inTransaction(() -> {
            directory.entities.find(StoredAccount.class, id.toString()).disabledAt = NOW;
        });
        assertThat(signIn("entinen", "salasana", HOME)).isInstanceOf(SignIn.Refused.class);
        assertThat(database.inTransaction(() -> directory.account(id))).isEmpty();
    }

    @Test
    void passwords_are_stored_salted_and_read_back() {
        var hash = PasswordHash.of("sama");
        assertThat(hash.toString())
                .startsWith("pbkdf2-sha512$220000$")
                .isNotEqualTo(PasswordHash.of("sama").toString());
        assertThat(PasswordHash.parse(hash.toString()).matches("sama")).isTrue();
        assertThat(PasswordHash.parse(hash.toString()).matches("toinen")).isFalse();
    }

    private SignIn signIn(String login, String password, String address) {
        return database.inTransaction(() -> accounts.signIn(login, password, new SignInOrigin(address, "")));
    }

    private void at(Instant instant) {
        directory.clock = Clock.fixed(instant, ZoneOffset.UTC);
        accounts.clock = directory.clock;
    }
}
