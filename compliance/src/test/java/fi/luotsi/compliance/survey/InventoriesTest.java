package fi.luotsi.compliance.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.RightsInTest;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.UnitsInTest;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.survey.MeasuredRow.State;
import fi.luotsi.compliance.survey.Measurements.Reading;
import fi.luotsi.content.TestDatabase;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What units have, and what other instruments measured. */
class InventoriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(9, 30).atZone(ZoneId.of("Europe/Helsinki")).toInstant(), ZoneId.of("UTC"));
    private static final String FILE = """
            Yksikkökoodi;Lukuvuosi;Kysely;Osa-alue;Vastaajia;Keskiarvo
            kes;2025-2026;Opeka;Käyttö opetuksessa;23;3,42
            KES;2025/26;ropeka;Johtaminen;5;2,9
            XXX;2025-2026;opeka;Käyttö opetuksessa;23;3,42
            KES;2025-2027;opeka;Laitteet;23;3,42
            KES;2025-2026;digi;Laitteet;23;3,42
            KES;2025-2026;opeka;;23;3,42
            KES;2025-2026;opeka;Laitteet;monta;3,42
            KES;2025-2026;opeka;Laitteet;4;3,42
            KES;2025-2026;opeka;Laitteet;23;hyvä
            KES;2025-2026;OPEKA;käyttö opetuksessa;22;3,0
            """;

    private TestDatabase database;
    private Surveys surveys;
    private Inventories inventories;
    private Measurements measurements;
    private UUID school;
    private UUID head;
    private UUID teacher;
    private SurveyCampaign campaign;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        var people = new DirectoryInTest(database);
        head = people.open("head");
        teacher = people.open("teacher");
        var entities = database.entities();
        var rights = RightsInTest.on(entities, CLOCK);
        school = database.inTransaction(() -> rights.withCode("KES"));
        var person = people.person(head);
        database.inTransaction(() -> rights.give(person, Role.UNIT_HEAD, Optional.of(school)));
        surveys = new Surveys();
        surveys.entities = entities;
        surveys.clock = CLOCK;
        inventories = new Inventories();
        inventories.entities = entities;
        inventories.units = UnitsInTest.on(entities, CLOCK);
        inventories.roles = rights.roles();
        inventories.workforce = WorkforceInTest.on(entities);
        inventories.clock = CLOCK;
        measurements = new Measurements();
        measurements.entities = entities;
        measurements.threshold = 5;
        measurements.units = inventories.units;
        var survey = database.inTransaction(() -> surveys.begin(Template.ENVIRONMENT));
        database.inTransaction(() -> surveys.open(survey, TODAY, TODAY.plusDays(9), Audience.EVERYBODY));
        campaign = database.inTransaction(() -> surveys.campaigns()).getFirst();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_head_tells_what_the_unit_has_and_corrects_it_by_telling_it_anew() {
        assertThat(database.inTransaction(() -> inventories.asked(head)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.told()).isEmpty());
        assertThat(database.inTransaction(() -> inventories.asked(teacher))).isEmpty();
        assertThat(tell(teacher, 1)).isEqualTo(Inventories.Outcome.NOT_ASKED);
        assertThat(database.inTransaction(() -> inventories.tell(campaign.id(), school, Map.of(), head)))
                .isEqualTo(Inventories.Outcome.INCOMPLETE);
        assertThat(database.inTransaction(
                        () -> inventories.tell(campaign.id(), UUID.randomUUID(), values(campaign, 1), head)))
                .isEqualTo(Inventories.Outcome.NOT_ASKED);
        assertThat(tell(head, 1)).isEqualTo(Inventories.Outcome.DONE);
        assertThat(tell(head, 2)).isEqualTo(Inventories.Outcome.DONE);
        assertThat(database.inTransaction(() -> inventories.asked(head)))
                .singleElement()
                .satisfies(asked -> {
                    var told = asked.told().orElseThrow();
                    assertThat(told.by()).isEqualTo(head);
                    assertThat(told.jobTitle()).isEqualTo("luokanopettaja");
                    assertThat(told.values().values()).containsOnly(2);
                });
        assertThat(database.inTransaction(() -> inventories.reach(campaign))).isEqualTo(new Inventories.Reach(1, 1));
        assertThatThrownBy(() -> database.inTransaction(() -> database.entities()
                        .createNativeQuery("update inventory_value set value = 9")
                        .executeUpdate()))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void a_year_stands_beside_the_one_before_by_the_question_and_not_its_wording() {
        var copy = database.inTransaction(() -> surveys.copy(campaign.survey().id()))
                .orElseThrow();
        var past = database.inTransaction(() ->
                surveys.past(copy, TODAY.minusYears(1), TODAY.minusYears(1).plusDays(9), Audience.EVERYBODY));
        database.inTransaction(() -> inventories.takeIn(past, school, values(past, 1), head));
        tell(head, 2);
        assertThat(database.inTransaction(() -> inventories.lines(campaign, Optional.of(past), Optional.of(school))))
                .hasSize(campaign.survey().questions().size())
                .allSatisfy(line -> {
                    assertThat(line.own()).contains(2);
                    assertThat(line.before()).contains(1);
                    assertThat(line.sum()).isEqualTo(2);
                });
    }

    @Test
    void a_file_is_tried_first_each_faulty_row_has_its_reason_and_the_same_file_again_changes_nothing() {
        var tried = rows(look(FILE.getBytes(UTF_8)));
        assertThat(tried)
                .extracting(MeasuredRow::state)
                .containsExactly(
                        State.NEW,
                        State.NEW,
                        State.UNIT,
                        State.SCHOOL_YEAR,
                        State.INSTRUMENT,
                        State.AREA,
                        State.RESPONDENTS,
                        State.FEW,
                        State.MEAN,
                        State.TWICE);
        assertThat(tried.get(2).number()).isEqualTo(4);
        assertThat(known()).as("only tried").isEmpty();
        database.inTransaction(() -> measurements.take(FILE.getBytes(UTF_8)));
        assertThat(known()).extracting(Measured::mean).containsExactlyInAnyOrder(3.42, 2.9);
        assertThat(rows(database.inTransaction(() -> measurements.take(FILE.getBytes(UTF_8)))))
                .extracting(MeasuredRow::state)
                .startsWith(State.SAME, State.SAME);
        assertThat(known()).hasSize(2);
    }

    @Test
    void what_is_told_otherwise_counts_and_files_of_other_programs_are_read() {
        database.inTransaction(() -> measurements.take(FILE.getBytes(UTF_8)));
        var other = "unit,school year,instrument,area,respondents,mean\nKES,2025-2026,Opeka,Käyttö opetuksessa,24,3.5\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(rows(database.inTransaction(() -> measurements.take(other))))
                .extracting(MeasuredRow::state)
                .containsExactly(State.CORRECTED);
        assertThat(known()).extracting(Measured::mean).containsExactlyInAnyOrder(3.5, 2.9);
        assertThat(look("a;b\n1;2\n".getBytes(UTF_8))).isInstanceOf(Reading.NoColumns.class);
        assertThat(look(new byte[0])).isInstanceOf(Reading.Unreadable.class);
    }

    private Reading look(byte[] file) {
        return database.inTransaction(() -> measurements.look(file));
    }

    private static List<MeasuredRow> rows(Reading reading) {
        return ((Reading.Read) reading).rows();
    }

    private List<Measured> known() {
        return database.inTransaction(() -> measurements.of(Optional.of(school)));
    }

    private Inventories.Outcome tell(UUID account, int value) {
        return database.inTransaction(() -> inventories.tell(campaign.id(), school, values(campaign, value), account));
    }

    private static Map<UUID, Integer> values(SurveyCampaign asked, int value) {
        return asked.survey().questions().stream().collect(Collectors.toMap(Question::id, question -> value));
    }
}
