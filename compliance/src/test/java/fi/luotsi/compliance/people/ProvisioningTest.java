package fi.luotsi.compliance.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.people.Personnel.Card;
import fi.luotsi.compliance.people.Provision.Done;
import fi.luotsi.compliance.people.Provision.Reason;
import fi.luotsi.compliance.people.Provision.Refused;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProvisioningTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final UUID ADMIN = UUID.randomUUID();
    private static final String TENANT = "11111111-2222-3333-4444-555555555555";

    private final Provisioning provisioning = new Provisioning();
    private final ProvisionedGroups groups = new ProvisionedGroups();
    private final Departures departures = new Departures();
    private final Personnel personnel = new Personnel();
    private final Directory directory = new Directory();
    private final Accounts accounts = new Accounts();
    private final OpenIdAccounts openId = new OpenIdAccounts();
    private final Roles roles = new Roles();
    private final ProvisioningConfig config = new ProvisioningConfig();
    private TestDatabase database;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        provisioning.entities = database.entities();
        groups.entities = database.entities();
        departures.entities = database.entities();
        personnel.entities = database.entities();
        directory.entities = database.entities();
        accounts.entities = database.entities();
        openId.entities = database.entities();
        openId.directory = directory;
        roles.entities = database.entities();
        config.groups = Optional.of("Rehtorit=unit-head, 99999999-0000-0000-0000-000000000001=administrator");
        config.unit = Optional.empty();
        config.issuer = Optional.of("https://login.microsoftonline.com/" + TENANT + "/v2.0");
        config.tenant = Optional.empty();
        provisioning.config = config;
        groups.config = config;
        at(NOW);
        database.inTransaction(() -> personnel.register(
                List.of(
                        new Unit("SIV", "Sivistys", "Bildning", "toimiala", Optional.empty()),
                        new Unit("KES", "Keskuskoulu", "Centralskolan", "perusopetus", Optional.of("SIV")),
                        new Unit("LUK", "Rantalukio", "Strandgymnasiet", "lukio", Optional.of("SIV"))),
                List.of(new Employee(
                        "4711",
                        "Helmi",
                        "Virta",
                        "helmi@city.example",
                        "fi",
                        "KES",
                        "luokanopettaja",
                        true,
                        LocalDate.of(2020, 8, 1)))));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_newcomer_works_in_the_unit_of_the_department_moves_and_leaves_by_day() {
        var id = added(person("onni").department("Keskuskoulu").title("opettaja"));
        assertThat(periods(id)).containsExactly("KES opettaja 2026-11-27/");
        assertThat(card(id).person())
                .isEqualTo(new PersonData(
                        id.toString(), "Onni", "Testi", "onni@city.example", "fi", PersonOrigin.DIRECTORY));

        at(NOW.plus(Duration.ofDays(10)));
        changed(id, person("onni").department("luk").title("lehtori"));
        assertThat(periods(id)).containsExactly("LUK lehtori 2026-12-07/", "KES opettaja 2026-11-27/2026-12-06");
        changed(id, person("onni").department("Luk").title("rehtori"));
        assertThat(periods(id)).containsExactly("LUK rehtori 2026-12-07/", "KES opettaja 2026-11-27/2026-12-06");

        at(NOW.plus(Duration.ofDays(20)));
        changed(id, person("onni").department("Luk").title("rehtori").inactive());
        assertThat(periods(id))
                .containsExactly("LUK rehtori 2026-12-07/2026-12-16", "KES opettaja 2026-11-27/2026-12-06");
        changed(id, person("onni").department("Luk").title("rehtori"));
        assertThat(periods(id))
                .containsExactly(
                        "LUK rehtori 2026-12-17/",
                        "LUK rehtori 2026-12-07/2026-12-16",
                        "KES opettaja 2026-11-27/2026-12-06");
    }

    @Test
    void the_same_word_twice_changes_nothing() {
        var data = person("onni").department("KES").build();
        var id = added(data);
        var version = provisioning.find(id).orElseThrow().version();
        assertThat(((Done<ProvisionedPerson>) change(id, data)).result().version())
                .isEqualTo(version);
        assertThat(periods(id)).hasSize(1);
    }

    @Test
    void whose_department_is_no_unit_begins_at_the_top_and_stays_where_they_are_later() {
        var id = added(person("onni").department("Marketing").title("x"));
        assertThat(periods(id)).containsExactly("SIV x 2026-11-27/");
        changed(id, person("onni").department("KES").title("x"));
        changed(id, person("onni").department("").title("y"));
        assertThat(periods(id)).startsWith("KES y 2026-11-27/");
        assertThat(database.inTransaction(departures::overview).unplaced()).isEqualTo(1);
    }

    @Test
    void whom_the_personnel_file_keeps_only_it_changes_unless_the_directory_takes_over() {
        var id = added(person("helmi").number("4711").department("LUK").title("rehtori"));
        assertThat(card(id).person().familyName()).isEqualTo("Virta");
        assertThat(periods(id)).containsExactly("KES luokanopettaja 2020-08-01/");
        config.takesOver = true;
        changed(id, person("helmi").number("4711").department("LUK").title("lehtori"));
        assertThat(card(id).person())
                .isEqualTo(
                        new PersonData("4711", "Helmi", "Testi", "helmi@city.example", "fi", PersonOrigin.DIRECTORY));
        assertThat(periods(id)).containsExactly("LUK lehtori 2026-11-27/", "KES luokanopettaja 2020-08-01/2026-11-26");
    }

    @Test
    void a_name_that_is_given_to_the_next_does_not_give_them_the_person() {
        var first = added(person("matti").externalId("a-1"));
        database.inTransaction(() -> provisioning.remove(first, OptionalInt.empty(), ADMIN));
        assertThat(provisioning.find(first)).isEmpty();
        assertThat(card(first).periods().getFirst().data().end()).isPresent();

        var second = added(person("matti").externalId("a-2"));
        assertThat(second).isNotEqualTo(first);
        var returned = added(person("matti.old").externalId("a-1"));
        assertThat(returned).isEqualTo(first);
    }

    @Test
    void names_ids_and_numbers_belong_to_one() {
        added(person("matti").externalId("a-1").number("7"));
        assertThat(reason(person("MATTI").externalId("a-2"))).isEqualTo(Reason.NAME_TAKEN);
        assertThat(reason(person("maija").externalId("a-1"))).isEqualTo(Reason.EXTERNAL_ID_TAKEN);
        assertThat(reason(person("maija").externalId("a-3").number("7"))).isEqualTo(Reason.NUMBER_TAKEN);
        assertThat(reason(person("maija").number("010190-123A"))).isEqualTo(Reason.IDENTITY_CODE);
        assertThat(reason(person(" "))).isEqualTo(Reason.NAME_MISSING);
        assertThat(reason(person("x".repeat(256)))).isEqualTo(Reason.TOO_LONG);
        assertThat(reason(person("René").externalId("a-4"))).isNull();
        assertThat(reason(person("rene").externalId("a-5"))).isNull();
    }

    @Test
    void who_is_deactivated_is_nobody_at_once_and_somebody_again_afterwards() {
        var oid = UUID.randomUUID().toString();
        var id = added(person("onni").externalId(oid).department("KES"));
        var account = signIn(oid).orElseThrow();
        assertThat(account.name()).isEqualTo("Onni Testi");
        database.inTransaction(() -> accounts.open("onni-2", "salasana-pitka", Set.of(), Optional.of(id.toString())));
        var closedByHand = accounts.ofPerson(id).stream()
                .filter(line -> line.login().equals("onni-2"))
                .findFirst()
                .orElseThrow();
        database.inTransaction(() -> accounts.disable(closedByHand.id()));
        at(NOW.plusSeconds(60));

        changed(id, person("onni").externalId(oid).department("KES").inactive());
        assertThat(directory.account(account.id())).isEmpty();
        assertThat(signIn(oid)).isEmpty();

        changed(id, person("onni").externalId(oid).department("KES"));
        assertThat(directory.account(account.id())).isPresent();
        assertThat(directory.account(closedByHand.id())).isEmpty();
        assertThat(signIn(oid)).isPresent();
    }

    @Test
    void more_than_every_tenth_within_a_day_is_stopped_until_an_administrator_lets_them_go() {
        var people = new ArrayList<UUID>();
        for (var number = 0; number < 30; number++) {
            people.add(added(person("p" + number).department("KES")));
        }
        at(NOW.plusSeconds(60));
        for (var number = 0; number < 3; number++) {
            assertThat(change(
                            people.get(number),
                            person("p" + number).department("KES").inactive().build()))
                    .isInstanceOf(Done.class);
        }
        assertThat(reason(change(
                        people.get(3), person("p3").department("KES").inactive().build())))
                .isEqualTo(Reason.TOO_MANY_LEAVE);
        assertThat(reason(database.inTransaction(() -> provisioning.remove(people.get(4), OptionalInt.empty(), ADMIN))))
                .isEqualTo(Reason.TOO_MANY_LEAVE);
        assertThat(provisioning.find(people.get(3)).orElseThrow().data().active())
                .isTrue();
        assertThat(periods(people.get(3))).containsExactly("KES  2026-11-27/");
        changed(people.get(0), person("p0").department("KES").inactive().title("gone already"));
        changed(people.get(5), person("p5").department("KES").title("here"));

        var overview = database.inTransaction(departures::overview);
        assertThat(overview.isStopped()).isTrue();
        assertThat(overview.gone()).isEqualTo(3);
        assertThat(overview.most()).isEqualTo(3);
        assertThat(overview.held()).extracting(Departures.Held::person).containsExactly(people.get(3), people.get(4));

        database.inTransaction(() -> departures.letGo(1, ADMIN));
        changed(people.get(3), person("p3").department("KES").inactive());
        assertThat(reason(change(
                        people.get(4), person("p4").department("KES").inactive().build())))
                .isEqualTo(Reason.TOO_MANY_LEAVE);
        assertThat(database.inTransaction(departures::overview).held()).hasSize(1);

        at(NOW.plus(Duration.ofHours(25)));
        changed(people.get(4), person("p4").department("KES").inactive());
        assertThat(database.inTransaction(departures::overview).isStopped()).isFalse();
    }

    @Test
    void who_comes_back_within_the_day_is_not_counted_as_gone() {
        var people = new ArrayList<UUID>();
        for (var number = 0; number < 10; number++) {
            people.add(added(person("p" + number)));
        }
        at(NOW.plusSeconds(60));
        for (var round = 0; round < 5; round++) {
            changed(people.getFirst(), person("p0").inactive());
            changed(people.getFirst(), person("p0"));
        }
        assertThat(database.inTransaction(departures::overview).gone()).isZero();
    }

    @Test
    void groups_give_roles_by_configuration_and_take_them_with_them() {
        var id = added(person("reetta").department("KES"));
        var other = added(person("onni").department("KES"));
        var heads = group("rehtorit", null, id, other);
        assertThat(granted(id)).containsExactly("UNIT_HEAD Keskuskoulu");
        assertThat(provisioning.find(id).orElseThrow().groups())
                .extracting(ProvisionedPerson.Membership::name)
                .containsExactly("rehtorit");

        changed(id, person("reetta").department("LUK"));
        assertThat(granted(id)).containsExactly("UNIT_HEAD Rantalukio");
        members(heads, new GroupChange.Members.Removed(Set.of(id)));
        assertThat(granted(id)).isEmpty();
        members(heads, new GroupChange.Members.Only(Set.of(id)));
        assertThat(granted(id)).containsExactly("UNIT_HEAD Rantalukio");
        assertThat(granted(other)).isEmpty();

        database.inTransaction(() -> groups.change(
                heads, OptionalInt.empty(), now -> new GroupChange("Muut", Optional.empty(), List.of()), ADMIN));
        assertThat(granted(id)).isEmpty();
        database.inTransaction(() -> groups.change(
                heads, OptionalInt.empty(), now -> new GroupChange("Rehtorit", Optional.empty(), List.of()), ADMIN));
        changed(id, person("reetta").department("LUK").inactive());
        assertThat(granted(id)).isEmpty();
        changed(id, person("reetta").department("LUK"));
        assertThat(granted(id)).containsExactly("UNIT_HEAD Rantalukio");
        database.inTransaction(() -> groups.remove(heads, OptionalInt.empty(), ADMIN));
        assertThat(granted(id)).isEmpty();
        assertThat(groups.find(heads, true)).isEmpty();
    }

    @Test
    void the_last_administrator_stays() {
        var oid = UUID.randomUUID().toString();
        var id = added(person("anna").externalId(oid).department("KES"));
        var admins = group("Ylläpito", "99999999-0000-0000-0000-000000000001", id);
        assertThat(signIn(oid).orElseThrow().is(Role.ADMINISTRATOR)).isTrue();
        assertThat(reason(change(
                        id,
                        person("anna")
                                .externalId(oid)
                                .department("KES")
                                .inactive()
                                .build())))
                .isEqualTo(Reason.LAST_ADMINISTRATOR);
        assertThat(reason(members(admins, new GroupChange.Members.Removed(Set.of(id)))))
                .isEqualTo(Reason.LAST_ADMINISTRATOR);
        assertThat(reason(members(admins, new GroupChange.Members.Only(Set.of()))))
                .isEqualTo(Reason.LAST_ADMINISTRATOR);
        database.inTransaction(
                () -> accounts.open("admin", "salasana-pitka", Set.of(Role.ADMINISTRATOR), Optional.empty()));
        assertThat(members(admins, new GroupChange.Members.Only(Set.of()))).isInstanceOf(Done.class);
        assertThat(signIn(oid).orElseThrow().is(Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    void a_stale_version_and_an_unknown_member_change_nothing() {
        var id = added(person("onni"));
        assertThat(reason(database.inTransaction(() -> provisioning.change(
                        id, OptionalInt.of(7), data -> person("other").build(), ADMIN))))
                .isEqualTo(Reason.CHANGED_SINCE);
        assertThat(reason(database.inTransaction(
                        () -> provisioning.change(UUID.randomUUID(), OptionalInt.empty(), data -> data, ADMIN))))
                .isEqualTo(Reason.UNKNOWN);
        var group = group("Ryhmä", null);
        assertThat(reason(members(group, new GroupChange.Members.Added(Set.of(UUID.randomUUID())))))
                .isEqualTo(Reason.UNKNOWN_MEMBER);
        assertThat(reason(database.inTransaction(
                        () -> groups.add(new GroupChange("RYHMÄ", Optional.empty(), List.of()), ADMIN))))
                .isEqualTo(Reason.NAME_TAKEN);
    }

    /** Ten in a transaction: here each opens a connection, which a portal keeps. */
    @Test
    @Tag("trust")
    void ten_thousand_people_come_one_by_one_and_the_last_as_fast_as_the_first() {
        var begun = System.nanoTime();
        var thousands = new ArrayList<Duration>();
        for (var thousand = 0; thousand < 10; thousand++) {
            var start = System.nanoTime();
            for (var ten = 0; ten < 100; ten++) {
                addTen(thousand * 1_000 + ten * 10);
            }
            thousands.add(Duration.ofNanos(System.nanoTime() - start));
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                "10,000 people one by one: %,d ms; the first thousand %,d ms, the last %,d ms%n",
                took.toMillis(),
                thousands.getFirst().toMillis(),
                thousands.getLast().toMillis());
        assertThat(provisioning.count()).isEqualTo(10_000);
        assertThat(took).isLessThan(Duration.ofMinutes(10));
        assertThat(thousands.getLast()).isLessThan(thousands.get(1).multipliedBy(4));
    }

    private void addTen(int from) {
        database.inTransaction(() -> {
            for (var number = from; number < from + 10; number++) {
                provisioning.add(
                        person("p" + number)
                                .externalId(UUID.randomUUID().toString())
                                .number(Integer.toString(100_000 + number))
                                .department(number % 2 == 0 ? "KES" : "Rantalukio")
                                .title("opettaja")
                                .build(),
                        ADMIN);
            }
        });
        database.entities().clear();
    }

    private void at(Instant instant) {
        var clock = Clock.fixed(instant, ZoneOffset.UTC);
        provisioning.clock = clock;
        groups.clock = clock;
        departures.clock = clock;
        personnel.clock = clock;
        directory.clock = clock;
        accounts.clock = clock;
        openId.clock = clock;
        roles.clock = clock;
    }

    private UUID added(Word word) {
        return added(word.build());
    }

    private UUID added(ProvisionedData data) {
        return ((Done<ProvisionedPerson>) database.inTransaction(() -> provisioning.add(data, ADMIN)))
                .result()
                .id();
    }

    private void changed(UUID id, Word word) {
        assertThat(change(id, word.build())).isInstanceOf(Done.class);
    }

    private Provision<ProvisionedPerson> change(UUID id, ProvisionedData data) {
        return database.inTransaction(() -> provisioning.change(id, OptionalInt.empty(), before -> data, ADMIN));
    }

    private Reason reason(Word word) {
        return reason(database.inTransaction(() -> provisioning.add(word.build(), ADMIN)));
    }

    private static Reason reason(Provision<?> provision) {
        return provision instanceof Refused<?> refused ? refused.reason() : null;
    }

    private UUID group(String name, String externalId, UUID... people) {
        var wish = new GroupChange(
                name, Optional.ofNullable(externalId), List.of(new GroupChange.Members.Only(Set.of(people))));
        return ((Done<ProvisionedGroup>) database.inTransaction(() -> groups.add(wish, ADMIN)))
                .result()
                .id();
    }

    private Provision<ProvisionedGroup> members(UUID group, GroupChange.Members step) {
        return database.inTransaction(() -> groups.change(
                group,
                OptionalInt.empty(),
                now -> new GroupChange(now.name(), now.externalId(), List.of(step)),
                ADMIN));
    }

    private List<String> granted(UUID person) {
        return roles.of(person).stream()
                .filter(grant -> grant.isInForce(TODAY))
                .map(grant -> grant.role() + " "
                        + grant.unit()
                                .map(unit -> database.entities().find(StoredUnit.class, unit.toString()).nameFi)
                                .orElse(""))
                .toList();
    }

    private Optional<Account> signIn(String oid) {
        return database.inTransaction(
                () -> openId.welcome(new OpenIdPerson(TENANT, oid, "From Entra", Set.of(), Optional.empty())));
    }

    private Card card(UUID id) {
        return personnel.find(id).orElseThrow();
    }

    private List<String> periods(UUID id) {
        return card(id).periods().stream()
                .map(Card.Period::data)
                .map(data -> data.unit() + " " + data.jobTitle() + " " + data.start() + "/"
                        + data.end().map(LocalDate::toString).orElse(""))
                .toList();
    }

    private static Word person(String userName) {
        return new Word(userName);
    }

    /** What the directory says, piece by piece. */
    private static final class Word {
        private final String userName;
        private Optional<String> externalId = Optional.empty();
        private String number = "";
        private String department = "";
        private String title = "";
        private boolean active = true;

        Word(String userName) {
            this.userName = userName;
        }

        Word externalId(String id) {
            externalId = Optional.of(id);
            return this;
        }

        Word number(String given) {
            number = given;
            return this;
        }

        Word department(String given) {
            department = given;
            return this;
        }

        Word title(String given) {
            title = given;
            return this;
        }

        Word inactive() {
            active = false;
            return this;
        }

        ProvisionedData build() {
            var given = userName.isBlank()
                    ? ""
                    : userName.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + userName.substring(1);
            return new ProvisionedData(
                    userName,
                    externalId,
                    given.length() > 50 ? "x" : given,
                    "Testi",
                    "",
                    (userName.length() > 50 ? "x" : userName) + "@city.example",
                    title,
                    "fi-FI",
                    number,
                    department,
                    Optional.empty(),
                    active);
        }
    }
}
