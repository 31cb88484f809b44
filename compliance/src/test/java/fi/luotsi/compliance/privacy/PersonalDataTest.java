package fi.luotsi.compliance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.Told;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people with the same kinds of data in the real database: each gets their own, and an erasure leaves the other's. */
class PersonalDataTest {
    private static final UUID RITVA = UUID.randomUUID();
    private static final UUID OLLI = UUID.randomUUID();

    private TestDatabase database;
    private PersonalData data;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        data = new PersonalData();
        data.entities = database.entities();
        data.erased = new Told<>();
        execute(
                "insert into unit (id, code, name_fi, name_sv, type) values ('u', 'u', 'Koulu', 'Skola', 'perusopetus')");
        seed(RITVA, "ritva");
        seed(OLLI, "olli");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_copy_holds_all_that_is_held_of_a_person_and_nothing_of_another_and_no_secret() {
        var copy = database.inTransaction(() -> data.copyFor(RITVA)).toString();
        assertThat(canaries("ritva"))
                .hasSizeGreaterThan(8)
                .allSatisfy(canary -> assertThat(copy).contains(canary));
        assertThat(canaries("olli")).allSatisfy(canary -> assertThat(copy).doesNotContain(canary));
        assertThat(copy).doesNotContain("secret");
    }

    @Test
    void an_erasure_leaves_nothing_but_what_must_stay_and_all_of_another() {
        var planned = database.inTransaction(() -> data.erasureOf(RITVA));
        assertThat(canaries("ritva")).allSatisfy(canary -> assertThat(dump()).contains(canary));
        var done = database.inTransaction(() -> data.erase(RITVA));
        assertThat(done).isEqualTo(planned);
        assertThat(done).contains(new Erasure("person", 1, 0), new Erasure("audit_entry", 0, 1));
        var left = dump();
        assertThat(canaries("ritva")).filteredOn(left::contains).containsExactly("route-ritva");
        assertThat(canaries("olli")).allSatisfy(canary -> assertThat(left).contains(canary));
        assertThat(database.inTransaction(() -> data.copyFor(RITVA)))
                .as("the identity that is left leads to no name")
                .extracting(Holding::table)
                .containsExactly("audit_entry");
    }

    /** Every value that names this person or stands for what they did. */
    private static List<String> canaries(String name) {
        return List.of(
                "number-" + name,
                "given-" + name,
                "family-" + name,
                name + "@example.fi",
                "job-" + name,
                "login-" + name,
                "token-" + name,
                "address-" + name,
                "anchor-" + name,
                "mail-" + name,
                "route-" + name);
    }

    private void seed(UUID account, String name) {
        var person = UUID.randomUUID();
        var watch = UUID.randomUUID();
        for (var statement : List.of(
                "insert into person (id, number, given_name, family_name, email, language) values ('%2$s', 'number-%3$s', 'given-%3$s', 'family-%3$s', '%3$s@example.fi', 'fi')",
                "insert into employment (id, person_id, unit_id, job_title, teaching, start_date) values (uuid(), '%2$s', 'u', 'job-%3$s', true, '2020-08-01')",
                "insert into account (id, login, password_hash, person_id, created_at) values ('%1$s', 'login-%3$s', 'secret', '%2$s', utc_timestamp())",
                "insert into access_token (sha256, account_id, name, created_at) values (sha2('secret-%3$s', 256), '%1$s', 'token-%3$s', utc_timestamp())",
                "insert into watch (id, account_id, kind, address, anchor, target_sha256, created_at, looked_at, whole) values ('%4$s', '%1$s', 'QUERY', 'address-%3$s', 'anchor-%3$s', sha2('%3$s', 256), utc_timestamp(), utc_timestamp(), false)",
                "insert into watch_seen (watch_id, document_id, revision) values ('%4$s', uuid(), 1)",
                "insert into mail (id, account_id, mail_key, state, attempts, created_at, next_attempt_at) values (uuid(), '%1$s', 'mail-%3$s', 'SENT', 1, utc_timestamp(), utc_timestamp())",
                "insert into audit_entry (id, at, account_id, deed, route, address) values (uuid(), utc_timestamp(), '%1$s', 'READ', 'route-%3$s', '10.0.0.1')")) {
            execute(statement.formatted(account, person, name, watch));
        }
    }

    /** All rows of all tables. */
    private String dump() {
        return database.inTransaction(() -> {
            var entities = database.entities();
            var all = new ArrayList<String>();
            for (var table : column(
                    entities,
                    "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'")) {
                for (var row : entities.createNativeQuery("select t.*, 1 from " + table + " t")
                        .getResultList()) {
                    all.add(table + java.util.Arrays.toString((Object[]) row));
                }
            }
            return all.toString();
        });
    }

    private static List<String> column(EntityManager entities, String query) {
        List<?> rows = entities.createNativeQuery(query).getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private void execute(String statement) {
        database.inTransaction(
                () -> database.entities().createNativeQuery(statement).executeUpdate());
    }
}
