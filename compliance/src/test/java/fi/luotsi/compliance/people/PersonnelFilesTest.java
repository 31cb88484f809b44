package fi.luotsi.compliance.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.people.City10000.Worker;
import fi.luotsi.compliance.people.Difference.Detail;
import fi.luotsi.compliance.people.Difference.Kind;
import fi.luotsi.compliance.people.Difference.PersonChange;
import fi.luotsi.compliance.people.PersonnelFiles.Decision;
import fi.luotsi.compliance.people.PersonnelFiles.Looked;
import fi.luotsi.compliance.people.PersonnelFiles.Sending;
import fi.luotsi.compliance.personnelfile.Field;
import fi.luotsi.compliance.personnelfile.RowFault;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonnelFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final UUID ADMIN = UUID.randomUUID();

    private final PersonnelFiles files = new PersonnelFiles();
    private final Personnel personnel = new Personnel();
    private TestDatabase database;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        files.entities = database.entities();
        personnel.entities = database.entities();
        at(NOW);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void ten_thousand_people_come_in_change_exactly_are_stopped_and_go_back() {
        var random = new Random(5);
        var first = City10000.workers(10_000, 200, random);
        var begun = System.nanoTime();
        var whole = send(City10000.file(first));
        assertThat(decide(whole, look(whole).difference().orElseThrow(), 0)).isEqualTo(Decision.DONE);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("10,000 people in 200 units sent, shown and taken in: %,d ms%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        assertThat(count("person")).isEqualTo(10_000);
        assertThat(count("unit")).isEqualTo(200);

        var again = look(send(City10000.file(first))).difference().orElseThrow();
        System.out.println("the same file again: " + again.people().size() + " changes");
        assertThat(again.isNothing()).isTrue();

        var expected = new HashMap<Integer, PersonChange>();
        var second = fivePercentChanged(first, random, expected);
        var before = state();
        var id = send(City10000.file(second));
        var difference = look(id).difference().orElseThrow();
        System.out.printf(
                "5 %% changed: %d left, %d moved, %d changed, %d new; independently: %d%n",
                difference.count(Kind.LEFT),
                difference.count(Kind.MOVED),
                difference.count(Kind.CHANGED),
                difference.count(Kind.NEW),
                expected.size());
        assertThat(difference.faults()).isEmpty();
        assertThat(difference.isStopped()).isFalse();
        assertThat(difference.people()).hasSize(500);
        var byNumber = new HashMap<Integer, PersonChange>();
        difference.people().forEach(change -> byNumber.put(Integer.valueOf(change.number()), change));
        assertThat(byNumber).isEqualTo(expected);

        var changing = System.nanoTime();
        assertThat(decide(id, difference, 0)).isEqualTo(Decision.DONE);
        System.out.printf(
                "taken in: %,d ms%n",
                Duration.ofNanos(System.nanoTime() - changing).toMillis());
        assertThat(state()).isNotEqualTo(before);
        var undoing = System.nanoTime();
        assertThat(database.inTransaction(() -> files.undo(id, ADMIN))).isEqualTo(Decision.DONE);
        System.out.printf(
                "taken back: %,d ms%n",
                Duration.ofNanos(System.nanoTime() - undoing).toMillis());
        assertThat(state()).isEqualTo(before);
        assertThat(database.inTransaction(() -> files.undo(id, ADMIN))).isEqualTo(Decision.UNKNOWN);

        var short15 = send(City10000.file(first.subList(0, 8_500)));
        var gone = look(short15).difference().orElseThrow();
        System.out.println("15 % missing: " + gone.count(Kind.LEFT) + " would leave, stopped: " + gone.isStopped());
        assertThat(gone.isStopped()).isTrue();
        assertThat(decide(short15, gone, 0)).isEqualTo(Decision.STOPPED);
        assertThat(state()).isEqualTo(before);
        assertThat(decide(short15, gone, 1_500)).isEqualTo(Decision.DONE);
        assertThat(database.inTransaction(() -> files.undo(short15, ADMIN))).isEqualTo(Decision.DONE);
        assertThat(state()).isEqualTo(before);
    }

    /** 100 leave, 150 move, 150 change (a title or an address), 100 come: counted here, not by the product. */
    private static List<Worker> fivePercentChanged(
            List<Worker> first, Random random, Map<Integer, PersonChange> expected) {
        var second = new ArrayList<Worker>();
        var monday = LocalDate.of(2026, 11, 23);
        for (var place = 0; place < first.size(); place++) {
            var worker = first.get(place);
            if (place % 100 == 0) {
                expect(expected, worker, Kind.LEFT, new Detail(Field.END, "", "2026-11-26"));
            } else if (place < 9_000 && place % 60 == 7) {
                var moved = worker.movedTo((worker.unit() + 1) % 200, monday);
                second.add(moved);
                expected.put(
                        worker.number(),
                        new PersonChange(
                                String.valueOf(worker.number()), name(worker), Kind.MOVED, movedDetails(moved)));
            } else if (place < 9_000 && place % 60 == 8) {
                var odd = place % 120 == 8;
                second.add(
                        odd ? worker.withTitle("rehtori") : worker.withEmail("uusi" + worker.number() + "@x.example"));
                if (odd && worker.title().equals("luokanopettaja")) {
                    expect(
                            expected,
                            worker,
                            Kind.CHANGED,
                            new Detail(Field.JOB_TITLE, worker.title(), "rehtori"),
                            new Detail(Field.TEACHING, "true", "false"));
                } else if (odd) {
                    expect(expected, worker, Kind.CHANGED, new Detail(Field.JOB_TITLE, worker.title(), "rehtori"));
                } else {
                    expect(
                            expected,
                            worker,
                            Kind.CHANGED,
                            new Detail(Field.EMAIL, worker.email(), "uusi" + worker.number() + "@x.example"));
                }
            } else {
                second.add(worker);
            }
        }
        for (var number = 0; number < 100; number++) {
            var worker = City10000.worker(900_000 + number, number, random);
            second.add(worker);
            expected.put(
                    worker.number(),
                    new PersonChange(String.valueOf(worker.number()), name(worker), Kind.NEW, beginning(worker)));
        }
        return second;
    }

    private static List<Detail> movedDetails(Worker moved) {
        var details = new ArrayList<>(beginning(moved));
        details.add(new Detail(Field.END, "", "2026-11-22"));
        return details;
    }

    private static List<Detail> beginning(Worker worker) {
        return List.of(
                new Detail(Field.UNIT, "", "Y" + worker.unit()),
                new Detail(Field.JOB_TITLE, "", worker.title()),
                new Detail(Field.TEACHING, "", String.valueOf(worker.title().equals("luokanopettaja"))),
                new Detail(Field.SHARE, "", String.valueOf(worker.share())),
                new Detail(Field.SUBSTITUTE, "", "false"),
                new Detail(Field.START, "", worker.start().toString()));
    }

    private static void expect(Map<Integer, PersonChange> expected, Worker worker, Kind kind, Detail... details) {
        expected.put(
                worker.number(),
                new PersonChange(String.valueOf(worker.number()), name(worker), kind, List.of(details)));
    }

    private static String name(Worker worker) {
        return worker.given() + " " + worker.family();
    }

    @Test
    void who_was_where_on_a_day_is_known_after_a_move_and_after_leaving() {
        takeIn(small("1;Aino;Virta;KES;luokanopettaja;1.8.2020;", "2;Eero;Salo;KES;rehtori;1.1.2019;"), 0);
        takeIn(small("1;Aino;Virta;LUK;lehtori;1.11.2026;", "2;Eero;Salo;KES;rehtori;1.1.2019;"), 0);
        takeIn(small("1;Aino;Virta;LUK;lehtori;1.11.2026;"), 1);
        assertThat(where("2020-07-31")).containsExactly("Salo KES");
        assertThat(where("2026-10-31")).containsExactly("Salo KES", "Virta KES");
        assertThat(where("2026-11-01")).containsExactly("Salo KES", "Virta LUK");
        assertThat(where("2026-11-27")).containsExactly("Virta LUK");
    }

    @Test
    void who_comes_back_goes_on_and_who_was_added_by_hand_is_left_alone() {
        takeIn(small("1;Aino;Virta;KES;luokanopettaja;1.8.2020;", "2;Eero;Salo;KES;rehtori;1.1.2019;"), 0);
        var visitor = new PersonData("V1", "Vieno", "Vieras", "", "fi", PersonOrigin.HAND);
        var period = new PeriodData("KES", "kuraattori", false, 50, false, TODAY, Optional.empty(), List.of());
        assertThat(database.inTransaction(() -> personnel.add(visitor, period))).isPresent();
        takeIn(small("1;Aino;Virta;KES;luokanopettaja;1.8.2020;"), 1);
        assertThat(where("2026-11-27")).containsExactly("Vieras KES", "Virta KES");
        takeIn(small("1;Aino;Virta;KES;luokanopettaja;1.8.2020;", "2;Eero;Salo;KES;rehtori;1.1.2019;"), 0);
        assertThat(where("2026-11-27")).containsExactly("Salo KES", "Vieras KES", "Virta KES");
        assertThat(count("employment")).isEqualTo(3);
    }

    @Test
    void a_row_with_a_fault_is_told_and_nobody_in_it_is_taken_for_gone() {
        takeIn(small("1;Aino;Virta;KES;luokanopettaja;1.8.2020;", "2;Eero;Salo;KES;rehtori;1.1.2019;"), 0);
        var difference = look(send(small(
                        "1;Aino;Virta;KES;luokanopettaja;31.2.2020;",
                        "2;Eero;Salo;EIOLE;rehtori;1.1.2019;",
                        "010190-123A;Outi;Otto;KES;rehtori;1.1.2019;",
                        ";Outi;Otto;KES;rehtori;1.1.2019;",
                        "3;Ulla;Uusi;KES;;1.1.2019;",
                        "4;Yksi;Nimi;KES;rehtori;1.1.2019;",
                        "4;Toinen;Nimi;KES;rehtori;1.2.2019;",
                        "5;Kaksi;Kertaa;KES;rehtori;1.1.2019;",
                        "5;Kaksi;Kertaa;KES;rehtori;1.1.2019;",
                        "6;Loppu;Ennen;KES;rehtori;1.1.2019;1.1.2018")))
                .difference()
                .orElseThrow();
        assertThat(difference.people()).isEmpty();
        assertThat(difference.faults())
                .extracting(fault -> fault.line() + " " + fault.problem() + " " + fault.field())
                .containsExactlyInAnyOrder(
                        "2 NOT_A_DAY START",
                        "3 UNKNOWN_UNIT UNIT",
                        "4 IDENTITY_CODE NUMBER",
                        "5 EMPTY NUMBER",
                        "6 EMPTY JOB_TITLE",
                        "8 TWO_PEOPLE NUMBER",
                        "10 TWICE UNIT",
                        "11 ENDS_BEFORE_IT_BEGINS END");
        assertThat(difference.faults()).extracting(RowFault::value).doesNotContain("010190-123A");
    }

    @Test
    void leaves_shares_and_substitutes_are_told_and_columns_that_are_not_there_change_nothing() {
        register("KES");
        var header = "Henkilönumero;Etunimi;Sukunimi;Yksikkö;Nimike;Alkaa;Osuus;Sijainen;Poissaolo alkaa;Poissaolo"
                + " päättyy\n";
        takeIn((header + "1;Aino;Virta;KES;lehtori;1.8.2020;79,6;x;1.11.2026;31.12.2026\n").getBytes(UTF_8), 0);
        assertThat(find("2026-11-27").getFirst().isOnLeave()).isTrue();
        assertThat(find("2027-01-01").getFirst().isOnLeave()).isFalse();
        assertThat(period().sharePercent()).isEqualTo(80);
        assertThat(period().substitute()).isTrue();
        takeIn("Henkilönumero,Etunimi,Sukunimi,Yksikkö,Nimike\n1,Aino,Virta,KES,lehtori\n".getBytes(UTF_8), 0, false);
        assertThat(period().sharePercent()).isEqualTo(80);
        assertThat(period().isOnLeave(TODAY)).isTrue();
        takeIn((header + "1;Aino;Virta;KES;lehtori;1.8.2020;79,6;x;;\n").getBytes(UTF_8), 0);
        assertThat(period().isOnLeave(TODAY)).isFalse();
        assertThat(period().isOnLeave(TODAY.minusDays(1))).isTrue();
    }

    @Test
    void a_header_that_nobody_knows_is_named_once_and_known_the_next_time() {
        register("KES");
        var text = "Tunnus;Etunimi;Sukunimi;Paikka;Nimike\n1;Aino;Virta;KES;lehtori\n".getBytes(UTF_8);
        var id = send(text);
        assertThat(look(id).columns().missing()).containsExactly(Field.NUMBER, Field.UNIT);
        assertThat(look(id).difference()).isEmpty();
        assertThat(database.inTransaction(() -> files.takeIn(id, "", 0, ADMIN))).isEqualTo(Decision.NOT_AS_SHOWN);
        database.inTransaction(() -> files.keepColumns(Map.of(Field.NUMBER, "Tunnus", Field.UNIT, "Paikka")));
        assertThat(look(id).difference().orElseThrow().count(Kind.NEW)).isOne();
        assertThat(look(send(text)).columns().missing()).isEmpty();
        assertThat(database.inTransaction(() -> files.look(id))).isEmpty();
    }

    @Test
    void only_what_was_shown_is_taken_in_and_what_was_changed_since_is_not_undone() {
        takeIn(small("1;Aino;Virta;KES;luokanopettaja;1.8.2020;"), 0);
        var id = send(small("1;Aino;Virtanen;KES;luokanopettaja;1.8.2020;", "2;Eero;Salo;KES;rehtori;1.1.2019;"));
        var shown = look(id).difference().orElseThrow();
        var aino = find("2026-11-27").getFirst().person();
        rename(aino, "Aina");
        assertThat(decide(id, shown, 0)).isEqualTo(Decision.NOT_AS_SHOWN);
        assertThat(decide(id, look(id).difference().orElseThrow(), 0)).isEqualTo(Decision.DONE);
        rename(aino, "Aamu");
        assertThat(database.inTransaction(() -> files.undo(id, ADMIN))).isEqualTo(Decision.CHANGED_SINCE);
        rename(aino, "Aino");
        assertThat(database.inTransaction(() -> files.undo(id, ADMIN))).isEqualTo(Decision.DONE);
        assertThat(where("2026-11-27")).containsExactly("Virta KES");
        assertThat(database.inTransaction(() -> files.history(10)))
                .extracting(PastFile::state)
                .containsExactly(PastFile.State.UNDONE, PastFile.State.DISCARDED, PastFile.State.TAKEN_IN);
        assertThat(text("select count(*) from personnel_file where content is not null"))
                .containsExactly("0");
    }

    @Test
    void what_waited_for_a_week_and_the_way_back_of_long_ago_are_destroyed() {
        takeIn(small("1;Aino;Virta;KES;luokanopettaja;1.8.2020;"), 0);
        var waiting = send(small("1;Aino;Virta;KES;rehtori;1.8.2020;"));
        at(NOW.plus(Duration.ofDays(6)));
        database.inTransaction(files::forget);
        assertThat(database.inTransaction(() -> files.look(waiting))).isPresent();
        at(NOW.plus(Duration.ofDays(8)));
        database.inTransaction(files::forget);
        assertThat(database.inTransaction(() -> files.look(waiting))).isEmpty();
        assertThat(text("select count(*) from personnel_file where content is not null"))
                .containsExactly("0");
        assertThat(text("select count(*) from personnel_file where journal is not null"))
                .containsExactly("1");
        at(NOW.plus(Duration.ofDays(91)));
        database.inTransaction(files::forget);
        assertThat(text("select count(*) from personnel_file where journal is not null"))
                .containsExactly("0");
    }

    private void rename(UUID person, String given) {
        var data = database.inTransaction(() -> personnel.find(person))
                .orElseThrow()
                .person();
        assertThat(database.inTransaction(() -> personnel.change(
                        person,
                        new PersonData(data.number(), given, data.familyName(), data.email(), "fi", data.origin()))))
                .isTrue();
    }

    private PeriodData period() {
        var person = find("2026-11-27").getFirst().person();
        return database.inTransaction(() -> personnel.find(person))
                .orElseThrow()
                .periods()
                .getFirst()
                .data();
    }

    private List<Personnel.Line> find(String day) {
        return database.inTransaction(() -> personnel.find(
                        new Personnel.Question("", Optional.empty(), Optional.of(LocalDate.parse(day))), 0, 50))
                .lines();
    }

    private List<String> where(String day) {
        return find(day).stream()
                .map(line -> line.name().replaceAll(".* ", "") + " " + line.unit())
                .toList();
    }

    private byte[] small(String... rows) {
        register("KES");
        register("LUK");
        return ("Henkilönumero;Etunimi;Sukunimi;Yksikkö;Nimike;Alkaa;Päättyy\n" + String.join("\n", rows))
                .getBytes(UTF_8);
    }

    private void register(String unit) {
        database.inTransaction(() -> {
            if (!new HashSet<>(new Register(database.entities()).codes().values()).contains(unit)) {
                personnel.register(List.of(new Unit(unit, unit, unit, "perusopetus", Optional.empty())), List.of());
            }
        });
    }

    private void takeIn(byte[] file, int leavers) {
        takeIn(file, leavers, true);
    }

    private void takeIn(byte[] file, int leavers, boolean changesSomething) {
        var id = send(file);
        var difference = look(id).difference().orElseThrow();
        assertThat(difference.faults()).isEmpty();
        assertThat(difference.isNothing()).isEqualTo(!changesSomething);
        assertThat(decide(id, difference, leavers)).isEqualTo(Decision.DONE);
        assertThat(look(send(file)).difference().orElseThrow().people()).isEmpty();
    }

    private UUID send(byte[] file) {
        var sending = database.inTransaction(() -> files.send("henkilöstö.csv", file, ADMIN));
        return ((Sending.Waiting) sending).id();
    }

    private Looked look(UUID id) {
        return database.inTransaction(() -> files.look(id)).orElseThrow();
    }

    private Decision decide(UUID id, Difference difference, int leavers) {
        return database.inTransaction(() -> files.takeIn(id, difference.digest(), leavers, ADMIN));
    }

    /** Every cell of the register. */
    private List<String> state() {
        var all = new ArrayList<String>();
        for (var table : List.of("unit", "person", "employment", "leave_period", "role_grant")) {
            all.addAll(text("select * from " + table + " order by id"));
        }
        return all;
    }

    private List<String> text(String query) {
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var cells = new ArrayList<String>();
                for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" | ", cells));
            }
            return rows;
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long count(String table) {
        return Long.parseLong(text("select count(*) from " + table).getFirst());
    }

    private void at(Instant instant) {
        files.clock = Clock.fixed(instant, ZoneOffset.UTC);
        personnel.clock = files.clock;
    }
}
