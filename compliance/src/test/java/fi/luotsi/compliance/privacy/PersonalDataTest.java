package fi.luotsi.compliance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.privacy.Erasures.Answer;
import fi.luotsi.compliance.privacy.Whose.OnErasure;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people with a value in every personal column of the real database: each gets their own, and an erasure leaves the other's. */
class PersonalDataTest {
    private static final UUID OFFICER = UUID.randomUUID();
    private static final Register REGISTER = Register.load();

    private TestDatabase database;
    private PersonalData data;
    private Erasures erasures;
    private Planted ritva;
    private Planted olli;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        data = Services.make(PersonalData.class, database.entities(), Clock.systemUTC());
        erasures = Services.erasures(database.entities(), Clock.systemUTC());
        ritva = Planted.in(database, 1);
        olli = Planted.in(database, 2);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void every_personal_column_of_somebody_holds_a_value_that_is_known_again() {
        var personal = REGISTER.owned().stream()
                .flatMap(table -> REGISTER.tables().get(table).stream())
                .filter(Column::personal)
                .map(column -> column.table() + "." + column.name())
                .filter(column -> !Planted.CHOICES.containsKey(column))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ritva.canaries.keySet()).containsExactlyInAnyOrderElementsOf(personal);
        assertThat(ritva.canaries).hasSizeGreaterThan(100);
    }

    @Test
    void a_copy_holds_all_that_is_held_of_a_person_and_nothing_of_another_and_no_secret() {
        var copy = database.inTransaction(() -> data.copyFor(ritva.account)).toString();
        assertThat(ritva.canaries).allSatisfy((column, canary) -> {
            if (isSecret(column)) {
                assertThat(copy).as(column).doesNotContain(canary);
            } else {
                assertThat(copy).as(column).contains(canary);
            }
        });
        assertThat(telling(olli))
                .allSatisfy((column, canary) -> assertThat(copy).as(column).doesNotContain(canary));
        assertThat(database.inTransaction(() -> data.copyFor(ritva.person)).toString())
                .as("asked for by the identity of the person")
                .isEqualTo(copy);
    }

    @Test
    void an_erasure_leaves_nothing_but_what_must_stay_and_all_of_another() {
        var planned = database.inTransaction(() -> data.erasureOf(ritva.account));
        var receipt = erase(ritva);
        assertThat(receipt.tables()).containsExactlyInAnyOrderElementsOf(planned);
        assertThat(planned).contains(new Erasure("person", 1, 0), new Erasure("audit_entry", 0, 1));
        var left = Planted.dump(database);
        telling(ritva).forEach((column, canary) -> {
            var table = column.substring(0, column.indexOf('.'));
            if (isPacked(column) || !isKept(table)) {
                assertThat(left)
                        .as(column)
                        .allSatisfy((any, rows) -> assertThat(rows).as(any).doesNotContain(canary));
            } else {
                assertThat(left.get(table)).as(column).contains(canary);
                assertThat(left).as(column).allSatisfy((other, rows) -> {
                    if (!other.equals(table)) {
                        assertThat(rows).as(other).doesNotContain(canary);
                    }
                });
            }
        });
        assertThat(telling(olli)).allSatisfy((column, canary) -> {
            if (!isPacked(column)) {
                assertThat(left.get(column.substring(0, column.indexOf('.'))))
                        .as(column)
                        .contains(canary);
            }
        });
    }

    @Test
    void what_stays_leads_to_no_name_and_every_reference_in_the_database_still_holds() {
        var broken = Planted.orphans(database);
        erase(ritva);
        var kept = REGISTER.owned().stream().filter(PersonalDataTest::isKept).toList();
        assertThat(database.inTransaction(() -> data.copyFor(ritva.account)))
                .extracting(Holding::table)
                .containsExactlyInAnyOrderElementsOf(kept);
        for (var table : kept) {
            var rows = Planted.dump(database).get(table);
            assertThat(rows).as(table).contains(ritva.account.toString()).doesNotContain(ritva.name());
        }
        assertThat(Planted.dump(database).get("person")).doesNotContain(ritva.person.toString());
        assertThat(broken)
                .as("the planted rows name documents that are not there")
                .containsValue(2L);
        assertThat(Planted.orphans(database))
                .as("references that the erasure broke")
                .allSatisfy((reference, rows) ->
                        assertThat(rows).as(reference).isLessThanOrEqualTo(broken.getOrDefault(reference, 0L)));
    }

    @Test
    void texts_that_hold_the_name_and_belong_to_nobody_are_told_of_before() {
        var tables = Planted.name(database, ritva.name());
        assertThat(tables).contains("document", "revision", "section", "source", "query_day");
        var plan = database.inTransaction(() -> erasures.plan(ritva.person, OFFICER))
                .orElseThrow();
        assertThat(plan.named().keySet()).containsExactlyInAnyOrderElementsOf(tables);
    }

    private Receipt erase(Planted somebody) {
        var answer = database.inTransaction(
                () -> erasures.erase(somebody.account, "asked for it", somebody.name(), OFFICER));
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return database.inTransaction(
                () -> erasures.receipt(((Answer.Done) answer).receipt()).orElseThrow());
    }

    /** Whose value stands in one row only, and not the identities that stay on purpose. */
    private static Map<String, String> telling(Planted somebody) {
        return somebody.canaries.entrySet().stream()
                .filter(canary -> !canary.getValue().equals(somebody.account.toString())
                        && !canary.getValue().equals(somebody.person.toString())
                        && canary.getValue().length() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isKept(String table) {
        return REGISTER.owners(table).stream()
                .noneMatch(column -> column.whose().orElseThrow().onErasure() == OnErasure.DELETE);
    }

    private static boolean isPacked(String column) {
        return column.equals("personnel_file.content") || column.equals("personnel_file.journal");
    }

    private static boolean isSecret(String column) {
        return REGISTER.tables().values().stream()
                .flatMap(java.util.List::stream)
                .anyMatch(found -> (found.table() + "." + found.name()).equals(column) && found.secret());
    }
}
