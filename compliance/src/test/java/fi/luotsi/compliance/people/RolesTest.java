package fi.luotsi.compliance.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.LocalName;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolesTest {
    private static final UUID ADMIN = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final Roles roles = new Roles();
    private final Units units = new Units();
    private final Accounts accounts = new Accounts();
    private final Directory directory = new Directory();
    private final Personnel personnel = new Personnel();
    private TestDatabase database;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        roles.entities = database.entities();
        units.entities = database.entities();
        accounts.entities = database.entities();
        directory.entities = database.entities();
        personnel.entities = database.entities();
        at(TODAY);
        database.inTransaction(() -> personnel.register(
                List.of(
                        new Unit("SIV", "Sivistys", "Bildning", "toimiala", Optional.empty()),
                        new Unit("OPE", "Opetus", "Undervisning", "palvelualue", Optional.of("SIV")),
                        new Unit("KES", "Keskuskoulu", "Centralskolan", "perusopetus", Optional.of("OPE")),
                        new Unit("PKO", "Päiväkoti", "Daghem", "varhaiskasvatus", Optional.of("SIV"))),
                List.of(employee("1", "Aino", "KES"), employee("2", "Eero", "OPE"))));
        database.inTransaction(() -> accounts.open("aino", "salasana", Set.of(), Optional.of("1")));
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static Employee employee(String number, String name, String unit) {
        return new Employee(
                number, name, "Virta", name + "@x.example", "fi", unit, "rehtori", false, LocalDate.of(2020, 8, 1));
    }

    @Test
    void who_works_here_is_staff_and_a_role_counts_from_its_first_to_its_last_day() {
        assertThat(roles("aino")).containsExactly(Role.STAFF);
        grant("1", Role.COORDINATOR, Optional.empty(), TODAY.plusDays(1), Optional.of(TODAY.plusDays(2)));
        assertThat(roles("aino")).containsExactly(Role.STAFF);
        at(TODAY.plusDays(1));
        assertThat(roles("aino")).containsExactlyInAnyOrder(Role.STAFF, Role.COORDINATOR);
        at(TODAY.plusDays(3));
        assertThat(roles("aino")).containsExactly(Role.STAFF);
    }

    @Test
    void a_role_that_was_ended_is_gone_at_once_and_stays_on_record() {
        grant("1", Role.COORDINATOR, Optional.empty(), TODAY, Optional.empty());
        assertThat(roles("aino")).contains(Role.COORDINATOR);
        var given = database.inTransaction(() -> roles.of(person("1"))).getFirst();
        assertThat(database.inTransaction(() -> roles.end(given.id(), person("2"), ADMIN)))
                .isFalse();
        assertThat(database.inTransaction(() -> roles.end(given.id(), person("1"), ADMIN)))
                .isTrue();
        assertThat(roles("aino")).containsExactly(Role.STAFF);
        assertThat(database.inTransaction(() -> roles.of(person("1"))))
                .extracting(RoleGrant::role, RoleGrant::isEnded)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Role.COORDINATOR, true));
    }

    @Test
    void the_heads_of_many_units_are_those_of_each_and_an_officer_is_one_of_the_whole_city() {
        grant("2", Role.UNIT_HEAD, Optional.of(unit("OPE")), TODAY, Optional.empty());
        grant("1", Role.DPO, Optional.empty(), TODAY, Optional.of(TODAY.plusDays(1)));
        assertThat(database.inTransaction(() -> roles.heads(Set.of(unit("KES"), unit("PKO")), TODAY)))
                .isEqualTo(Map.of(unit("KES"), Set.of(person("2")), unit("PKO"), Set.of()));
        grant("1", Role.UNIT_HEAD, Optional.of(unit("KES")), TODAY, Optional.empty());
        assertThat(database.inTransaction(() -> roles.heads(Set.of(unit("KES"), unit("OPE")), TODAY)))
                .isEqualTo(Map.of(unit("KES"), Set.of(person("1")), unit("OPE"), Set.of(person("2"))));
        assertThat(database.inTransaction(() -> roles.holders(Role.DPO, TODAY))).containsExactly(person("1"));
        assertThat(database.inTransaction(() -> roles.holders(Role.DPO, TODAY.plusDays(2))))
                .isEmpty();
        assertThat(database.inTransaction(() -> roles.holders(Role.UNIT_HEAD, TODAY)))
                .isEmpty();
    }

    @Test
    void a_head_heads_the_subtree_and_a_role_for_a_unit_opens_nothing_else() {
        grant("2", Role.UNIT_HEAD, Optional.of(unit("OPE")), TODAY, Optional.empty());
        assertThat(heads("KES")).containsExactly("Eero Virta");
        assertThat(heads("PKO")).isEmpty();
        grant("1", Role.UNIT_HEAD, Optional.of(unit("KES")), TODAY, Optional.empty());
        assertThat(heads("KES")).containsExactly("Aino Virta");
        assertThat(heads("OPE")).containsExactly("Eero Virta");
        grant("1", Role.COORDINATOR, Optional.of(unit("OPE")), TODAY, Optional.empty());
        assertThat(roles("aino")).containsExactlyInAnyOrder(Role.STAFF, Role.UNIT_HEAD);
        var aino = directory.withLogin("aino").orElseThrow().id();
        assertThat(database.inTransaction(() -> roles.units(aino, Role.COORDINATOR, TODAY)))
                .containsExactlyInAnyOrder(unit("OPE"), unit("KES"));
        assertThat(database.inTransaction(() -> roles.units(aino, Role.DPO, TODAY)))
                .isEmpty();
    }

    @Test
    void roles_that_make_no_sense_are_refused() {
        assertThat(problem(Role.UNIT_HEAD, Optional.empty())).contains(Roles.Problem.NEEDS_UNIT);
        assertThat(problem(Role.ADMINISTRATOR, Optional.of(unit("KES")))).contains(Roles.Problem.FOR_WHOLE_CITY);
        assertThat(problem(Role.UNIT_HEAD, Optional.of(UUID.randomUUID()))).contains(Roles.Problem.UNKNOWN);
        assertThat(problem(Role.STAFF, Optional.empty())).contains(Roles.Problem.UNKNOWN);
    }

    @Test
    void who_has_left_or_is_disabled_cannot_sign_in_and_the_last_administrator_stays() {
        database.inTransaction(() -> accounts.open("admin", "salasana", Set.of(Role.ADMINISTRATOR), Optional.empty()));
        var admin = directory.withLogin("admin").orElseThrow().id();
        var aino = directory.withLogin("aino").orElseThrow().id();
        assertThat(database.inTransaction(() -> accounts.disable(admin))).isFalse();
        grant("1", Role.ADMINISTRATOR, Optional.empty(), TODAY, Optional.empty());
        assertThat(database.inTransaction(() -> accounts.disable(admin))).isTrue();
        assertThat(database.inTransaction(() -> accounts.disable(aino))).isFalse();
        var given = database.inTransaction(() -> roles.of(person("1"))).getFirst();
        assertThat(database.inTransaction(() -> roles.end(given.id(), person("1"), ADMIN)))
                .isFalse();
        assertThat(database.inTransaction(() -> accounts.enable(admin))).isTrue();
        assertThat(database.inTransaction(() -> accounts.disable(aino))).isTrue();
        assertThat(directory.account(aino)).isEmpty();
        assertThat(database.inTransaction(() -> accounts.enable(aino))).isTrue();
        assertThat(directory.account(aino)).isPresent();
        var card = database.inTransaction(() -> personnel.find(person("1"))).orElseThrow();
        var period = card.periods().getFirst();
        database.inTransaction(() ->
                personnel.changePeriod(person("1"), period.id(), period.data().ending(TODAY.minusDays(1))));
        assertThat(directory.account(aino)).isEmpty();
        assertThat(database.inTransaction(() -> accounts.signIn("aino", "salasana", new SignInOrigin("127.0.0.1", ""))))
                .isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void units_form_a_tree_without_circles_and_types_have_names() {
        var school = new Unit("UUSI", "Uusi koulu", "Nya skolan", "perusopetus", Optional.empty());
        var saved = (Units.Saving.Saved) database.inTransaction(() -> units.add(school, Optional.of(unit("OPE"))));
        assertThat(database.inTransaction(() -> units.path(saved.id())))
                .extracting(line -> line.unit().code())
                .containsExactly("SIV", "OPE", "UUSI");
        assertThat(refused(unit("SIV"), school("SIV"), Optional.of(saved.id()))).isEqualTo(Units.Problem.PARENT);
        assertThat(refused(saved.id(), school("kes"), Optional.empty())).isEqualTo(Units.Problem.CODE_TAKEN);
        assertThat(refused(saved.id(), school("<b>"), Optional.empty())).isEqualTo(Units.Problem.CODE);
        assertThat(database.inTransaction(() -> units.close(unit("KES"))))
                .isEqualTo(new Units.Saving.Refused(Units.Problem.IN_USE));
        assertThat(database.inTransaction(() -> units.close(saved.id()))).isEqualTo(saved);
        assertThat(database.inTransaction(() -> units.find(saved.id()))
                        .orElseThrow()
                        .isClosed(TODAY.plusDays(1)))
                .isTrue();
        var type = new UnitType("kansalaisopisto", new LocalName("kansalaisopisto", "medborgarinstitut", "adult"));
        assertThat(database.inTransaction(() -> units.save(type))).isTrue();
        assertThat(database.inTransaction(() -> units.types())).contains(type);
        assertThat(database.inTransaction(() -> units.removeType("perusopetus")))
                .isFalse();
        assertThat(database.inTransaction(() -> units.removeType("kansalaisopisto")))
                .isTrue();
    }

    private static Unit school(String code) {
        return new Unit(code, "Koulu", "Skola", "perusopetus", Optional.empty());
    }

    private Units.Problem refused(UUID id, Unit unit, Optional<UUID> parent) {
        return ((Units.Saving.Refused) database.inTransaction(() -> units.change(id, unit, parent))).problem();
    }

    private Optional<Roles.Problem> problem(Role role, Optional<UUID> unit) {
        return database.inTransaction(() -> roles.grant(person("1"), role, unit, TODAY, Optional.empty(), ADMIN));
    }

    private void grant(String number, Role role, Optional<UUID> unit, LocalDate from, Optional<LocalDate> to) {
        assertThat(database.inTransaction(() -> roles.grant(person(number), role, unit, from, to, ADMIN)))
                .isEmpty();
    }

    private List<String> heads(String unit) {
        return database.inTransaction(() -> roles.heads(unit(unit), TODAY)).stream()
                .map(Roles.Holder::name)
                .toList();
    }

    private Set<Role> roles(String login) {
        return database.inTransaction(() -> directory.withLogin(login))
                .orElseThrow()
                .roles();
    }

    private UUID person(String number) {
        return UUID.fromString(
                new PersonRepository(database.entities()).withNumber(number).orElseThrow());
    }

    private UUID unit(String code) {
        return units.tree().stream()
                .filter(line -> line.unit().code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void at(LocalDate day) {
        var clock = Clock.fixed(day.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        roles.clock = clock;
        units.clock = clock;
        accounts.clock = clock;
        directory.clock = clock;
        personnel.clock = clock;
    }
}
