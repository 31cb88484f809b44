package fi.luotsi.compliance.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.Employee;
import fi.luotsi.compliance.people.Unit;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.usage.RowFault.Reason;
import fi.luotsi.compliance.usage.Usages.Problem;
import fi.luotsi.compliance.usage.Usages.Sending;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import fi.luotsi.compliance.usage.UsedSystem.Kind;
import fi.luotsi.compliance.usage.UsedSystem.Rule;
import fi.luotsi.compliance.usage.UsedSystems.Adding;
import fi.luotsi.content.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two schools of six, five of each teach; three systems tell who used them in October. */
class UsagesTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final UUID COORDINATOR = new UUID(0, 1);

    private final UsedSystems systems = new UsedSystems();
    private final Usages usages = new Usages();
    private final OwnUse ownUse = new OwnUse();
    private final UsageFigures figures = new UsageFigures();
    private TestDatabase database;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        systems.entities = database.entities();
        systems.units = WorkforceInTest.units(database.entities());
        usages.entities = database.entities();
        usages.systems = systems;
        usages.workforce = WorkforceInTest.on(database.entities());
        ownUse.entities = database.entities();
        ownUse.workforce = usages.workforce;
        figures.entities = database.entities();
        today(LocalDate.of(2026, 11, 3));
        database.inTransaction(() -> WorkforceInTest.personnel(database.entities())
                .register(
                        List.of(
                                new Unit("KAL", "Kallio", "Berget", "perusopetus", Optional.empty()),
                                new Unit("RAN", "Ranta", "Stranden", "perusopetus", Optional.empty())),
                        Stream.of("KAL", "RAN").flatMap(UsagesTest::people).toList()));
    }

    private static Stream<Employee> people(String unit) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(place -> new Employee(
                        place + unit,
                        "Etu" + place,
                        unit,
                        address(place + unit),
                        "fi",
                        unit,
                        place == 6 ? "koulusihteeri" : "luokanopettaja",
                        place != 6,
                        LocalDate.of(2020, 8, 1)));
    }

    private static String address(String number) {
        return number.toLowerCase(java.util.Locale.ROOT) + "@merikallio.example";
    }

    private void today(LocalDate day) {
        var clock = Clock.fixed(
                day.atTime(12, 0).atZone(ZoneId.of("Europe/Helsinki")).toInstant(), ZoneId.of("UTC"));
        usages.clock = clock;
        ownUse.clock = clock;
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void three_systems_with_overlapping_users_count_everybody_once_and_say_of_how_many() {
        var wilma = system("wilma", Kind.E_SERVICE, Rule.EMAIL, Base.STAFF);
        var primus = system("primus", Kind.MANAGEMENT, Rule.NUMBER, Base.TEACHING);
        var statistics = system("tilasto", Kind.MANAGEMENT, Rule.EMAIL, Base.STATED);
        assertThat(database.inTransaction(() -> systems.license(statistics, "KAL 2\nXYZ 3")))
                .containsExactly("XYZ 3");
        assertThat(database.inTransaction(() -> systems.license(statistics, "KAL;2\nran 1")))
                .isEmpty();

        var first = waiting(send(wilma, """
            Nimi;Sähköposti;Viimeksi kirjautunut
            x;1KAL@merikallio.example;5.10.2026
            x;2kal@merikallio.example;2026-10-06 12:30
            x;3kal@merikallio.example;31.10.2026
            x;1ran@merikallio.example;1.10.2026
            x;1kal@merikallio.example;2.10.2026
            x;joku@muualla.example;2.10.2026
            x;131052-308T;2.10.2026
            x;4kal@merikallio.example;30.9.2026
            x;4kal@merikallio.example;eilen
            """));
        assertThat(first.faults())
                .extracting(fault -> fault.row() + " " + fault.reason())
                .containsExactly("6 TWICE", "7 UNKNOWN", "8 IDENTITY_CODE", "9 OTHER_MONTH", "10 NOT_A_DAY");
        assertThat(first.whole()).isEqualTo(new Tally(4, 12));
        assertThat(first.base()).isEqualTo(Base.STAFF);
        assertThat(ofMonth()).as("nothing counts before it is taken").isEmpty();
        take(first);

        var second = waiting(database.inTransaction(() -> usages.send(
                primus, OCTOBER, "p.xlsx", workbook("Henkilönumero 2KAL 3KAL 4KAL 1RAN 2RAN 6KAL"), COORDINATOR)));
        assertThat(second.faults()).containsExactly(new RowFault(7, Reason.NOT_ENTITLED));
        assertThat(second.whole()).isEqualTo(new Tally(5, 10));
        take(second);

        var third = waiting(send(statistics, "email\n" + String.join("\n", mails("3KAL 5KAL 2RAN 3RAN"))));
        assertThat(third.faults()).containsExactly(new RowFault(5, Reason.NO_LICENCE));
        assertThat(third.whole()).isEqualTo(new Tally(3, 3));
        assertThat(third.base()).isEqualTo(Base.STATED);
        take(third);

        assertThat(ofMonth())
                .extracting(Tally::percent)
                .containsExactlyInAnyOrder(Optional.of(33), Optional.of(50), Optional.of(100));
        var recent = database.inTransaction(() -> usages.recent(10));
        assertThat(recent)
                .extracting(UsageImport::whole)
                .containsExactlyInAnyOrder(new Tally(4, 12), new Tally(5, 10), new Tally(3, 3));
        assertThat(recent)
                .as("a list carries no faulty rows, each by itself does")
                .allMatch(one -> one.faults().isEmpty());
        assertThat(found(first).faults()).hasSize(5);
        var all = total(Total.Of.ALL);
        assertThat(all.whole()).as("1-5 of Kallio, 1-2 of Ranta, each once").isEqualTo(new Tally(7, 12));
        assertThat(all.tallies())
                .containsExactlyInAnyOrderEntriesOf(Map.of(unit("KAL"), new Tally(5, 6), unit("RAN"), new Tally(2, 6)));
        assertThat(all.base()).isEqualTo(Base.STAFF);
        assertThat(all.systems()).containsExactly("primus", "tilasto", "wilma");
        assertThat(total(Total.Of.MANAGEMENT_SYSTEMS).whole()).isEqualTo(new Tally(6, 12));
        assertThat(total(Total.Of.E_SERVICES).whole()).isEqualTo(new Tally(4, 12));
        assertThat(figures.asOf(LocalDate.of(2026, 11, 3), Total.Of.E_SERVICES))
                .containsEntry(unit("KAL"), new Tally(3, 6));
        assertThat(figures.asOf(LocalDate.of(2026, 10, 30), Total.Of.E_SERVICES))
                .isEmpty();
    }

    @Test
    void the_same_file_changes_nothing_and_a_corrected_one_counts_instead() {
        var wilma = system("wilma", Kind.E_SERVICE, Rule.EMAIL, Base.STAFF);
        var file = "email\n" + String.join("\n", mails("1KAL 2KAL"));
        var first = waiting(send(wilma, file));
        take(first);
        assertThat(send(wilma, file)).isEqualTo(new Sending.Same(found(first)));
        assertThat(database.inTransaction(() -> usages.take(first.id())))
                .as("taken twice")
                .isFalse();
        var corrected = waiting(send(wilma, "email\n" + String.join("\n", mails("1KAL 3KAL 4KAL"))));
        take(corrected);
        assertThat(ofMonth()).containsExactly(new Tally(3, 12));
        assertThat(total(Total.Of.ALL).whole()).isEqualTo(new Tally(3, 12));
        assertThat(rows("select count(*) from usage_count where active = 2"))
                .as("the first one stays")
                .isEqualTo(1);
        assertThat(rows("select count(*) from usage_mark"))
                .as("its marks do not")
                .isEqualTo(3);
        assertThatThrownBy(() -> database.inTransaction(() -> database.entities()
                        .createNativeQuery("update usage_count set active = 0")
                        .executeUpdate()))
                .hasMessageContaining("never changed");
        var other = waiting(send(wilma, file));
        assertThat(database.inTransaction(() -> usages.discard(other.id()))).isTrue();
        assertThat(database.inTransaction(() -> usages.discard(first.id()))).isFalse();
        assertThat(ofMonth()).containsExactly(new Tally(3, 12));
    }

    @Test
    void a_closed_month_holds_no_key_and_no_mark_and_its_total_stays() {
        var wilma = system("wilma", Kind.E_SERVICE, Rule.EMAIL, Base.STAFF);
        var primus = system("primus", Kind.MANAGEMENT, Rule.NUMBER, Base.STAFF);
        take(waiting(send(wilma, "email\n" + String.join("\n", mails("1KAL 2KAL")))));
        take(waiting(send(primus, "Henkilönumero\n2KAL\n3KAL")));
        assertThat(total(Total.Of.ALL).whole()).isEqualTo(new Tally(3, 12));
        today(LocalDate.of(2027, 1, 2));
        assertThat(database.inTransaction(usages::close))
                .as("60 days after the file came")
                .isZero();
        today(LocalDate.of(2027, 1, 3));
        assertThat(database.inTransaction(usages::close)).isEqualTo(1);
        assertThat(rows("select (select count(*) from usage_mark) + (select count(*) from usage_key)"
                        + " + (select count(*) from usage_import where file_mark is not null)"))
                .isZero();
        assertThat(send(primus, "Henkilönumero\n2KAL\n3KAL")).isInstanceOf(Sending.Same.class);
        take(waiting(send(primus, "Henkilönumero\n2KAL\n3KAL\n4KAL")));
        assertThat(ofMonth()).containsExactlyInAnyOrder(new Tally(2, 12), new Tally(3, 12));
        assertThat(total(Total.Of.ALL).whole())
                .as("Wilma's users are not known any more")
                .isEqualTo(new Tally(3, 12));
        assertThat(total(Total.Of.MANAGEMENT_SYSTEMS).whole()).isEqualTo(new Tally(3, 12));
    }

    @Test
    void a_system_may_tell_only_counts() {
        var haka = system("haka", Kind.E_SERVICE, Rule.COUNTS, Base.STAFF);
        var sheet = waiting(send(haka, """
            Yksikkö;Aktiiviset
            KAL;4
            ran;7
            ???;1
            KAL;1
            RAN;paljon
            """));
        assertThat(sheet.faults())
                .extracting(RowFault::reason)
                .containsExactly(Reason.MORE_THAN_ENTITLED, Reason.UNKNOWN_UNIT, Reason.TWICE, Reason.NOT_A_NUMBER);
        assertThat(sheet.tallies())
                .containsExactlyInAnyOrderEntriesOf(Map.of(unit("KAL"), new Tally(4, 6), unit("RAN"), new Tally(0, 6)));
        take(sheet);
        assertThat(figures.totals(OCTOBER, OCTOBER))
                .as("counts cannot be joined")
                .isEmpty();
        var stated = system("seppo", Kind.E_SERVICE, Rule.COUNTS, Base.STATED);
        assertThat(waiting(send(stated, "enhet,användare,licenser\nKAL,4,40")).whole())
                .isEqualTo(new Tally(4, 40));
    }

    @Test
    void what_cannot_be_taken_says_why() {
        var wilma = system("wilma", Kind.E_SERVICE, Rule.EMAIL, Base.STAFF);
        assertThat(send(wilma, "Nimi;Ikä\nx;3")).isEqualTo(new Sending.Refused(Problem.COLUMN_MISSING));
        assertThat(send(wilma, "")).isEqualTo(new Sending.Refused(Problem.EMPTY));
        assertThat(send(wilma, "email\njoku@muualla.example")).isEqualTo(new Sending.Refused(Problem.NOTHING_COUNTS));
        assertThat(send(UUID.randomUUID(), "email\nx")).isEqualTo(new Sending.Refused(Problem.SYSTEM));
        assertThat(send(UsedSystem.LUOTSI, "email\nx")).isEqualTo(new Sending.Refused(Problem.SYSTEM));
        assertThat(database.inTransaction(() -> usages.send(
                        wilma,
                        YearMonth.of(2026, 12),
                        "f",
                        "email\n1kal@merikallio.example".getBytes(UTF_8),
                        COORDINATOR)))
                .isEqualTo(new Sending.Refused(Problem.MONTH));
        var again = new UsedSystem(UUID.randomUUID(), "wilma", "Toinen", Kind.E_SERVICE, Rule.EMAIL, Base.STAFF);
        assertThat(database.inTransaction(() -> systems.add(again))).isEqualTo(Adding.CODE_TAKEN);
        var odd = new UsedSystem(UUID.randomUUID(), "Ö", "Toinen", Kind.E_SERVICE, Rule.EMAIL, Base.STAFF);
        assertThat(database.inTransaction(() -> systems.add(odd))).isEqualTo(Adding.UNSOUND);
    }

    @Test
    void the_portals_own_use_is_counted_without_days_and_pages() {
        var directory = new DirectoryInTest(database);
        var aino = directory.open("aino");
        directory.open("ville");
        database.inTransaction(() -> ownUse.seen(aino));
        database.inTransaction(() -> ownUse.seen(aino));
        today(LocalDate.of(2026, 11, 4));
        database.inTransaction(() -> ownUse.seen(aino));
        database.inTransaction(ownUse::count);
        database.inTransaction(ownUse::count);
        var november = YearMonth.of(2026, 11);
        assertThat(figures.ofSystems(november, november))
                .singleElement()
                .satisfies(own -> assertThat(own.whole()).isEqualTo(new Tally(1, 14)));
        assertThat(figures.totals(november, november))
                .extracting(Total::of)
                .containsExactlyInAnyOrder(Total.Of.ALL, Total.Of.E_SERVICES);
        assertThat(rows("select count(*) from usage_seen")).isEqualTo(1);
        today(LocalDate.of(2027, 1, 30));
        database.inTransaction(usages::close);
        assertThat(rows("select count(*) from usage_seen")).isZero();
        database.inTransaction(ownUse::count);
        assertThat(figures.ofSystems(november, november)).hasSize(1);
    }

    private UUID system(String code, Kind kind, Rule rule, Base base) {
        var system = new UsedSystem(UUID.randomUUID(), code, code, kind, rule, base);
        assertThat(database.inTransaction(() -> systems.add(system))).isEqualTo(Adding.ADDED);
        return system.id();
    }

    private Sending send(UUID system, String file) {
        return database.inTransaction(
                () -> usages.send(system, OCTOBER, "lokakuu.csv", file.getBytes(UTF_8), COORDINATOR));
    }

    private static UsageImport waiting(Sending sending) {
        assertThat(sending).isInstanceOf(Sending.Waiting.class);
        return ((Sending.Waiting) sending).arrived();
    }

    private void take(UsageImport arrived) {
        assertThat(database.inTransaction(() -> usages.take(arrived.id()))).isTrue();
    }

    private UsageImport found(UsageImport arrived) {
        return database.inTransaction(() -> usages.find(arrived.id()).orElseThrow());
    }

    private List<Tally> ofMonth() {
        return figures.ofSystems(OCTOBER, OCTOBER).stream()
                .map(UsageImport::whole)
                .toList();
    }

    private Total total(Total.Of of) {
        return figures.totals(OCTOBER, OCTOBER).stream()
                .filter(total -> total.of() == of)
                .findFirst()
                .orElseThrow();
    }

    private UUID unit(String code) {
        return systems.units.tree().stream()
                .filter(line -> line.unit().code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int rows(String sql) {
        return ((Number) database.entities().createNativeQuery(sql).getSingleResult()).intValue();
    }

    private static List<String> mails(String numbers) {
        return Stream.of(numbers.split(" ")).map(UsagesTest::address).toList();
    }

    private static byte[] workbook(String cells) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            var row = 0;
            for (var cell : cells.split(" ")) {
                sheet.value(row++, 0, cell);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
