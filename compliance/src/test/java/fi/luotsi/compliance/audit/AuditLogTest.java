package fi.luotsi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit log in the real database. */
class AuditLogTest {
    private static final UUID RITVA = UUID.randomUUID();
    private static final UUID OLLI = UUID.randomUUID();
    private static final UUID DOCUMENT = UUID.randomUUID();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private TestDatabase database;
    private AuditLog log;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        log = new AuditLog();
        log.entities = database.entities();
        log.days = 1826;
        log.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void who_saw_a_document_and_what_an_account_did() {
        var opened = entry(RITVA, Deed.OPENED, DOCUMENT, NOW.minusSeconds(60));
        var acted = entry(RITVA, Deed.ACTED, UUID.randomUUID(), NOW.minusSeconds(30));
        var seen = entry(OLLI, Deed.OPENED, DOCUMENT, NOW);
        write(opened);
        write(acted);
        write(seen);
        assertThat(find(AuditQuery.about(DOCUMENT))).containsExactly(seen, opened);
        assertThat(find(AuditQuery.by(RITVA))).containsExactly(acted, opened);
        assertThat(database.inTransaction(() -> log.find(AuditQuery.EVERYTHING, 1, 1)))
                .containsExactly(acted);
        assertThat(database.inTransaction(() -> log.count(AuditQuery.by(RITVA))))
                .isEqualTo(2);
        assertThat(find(new AuditQuery(
                        Optional.of(RITVA),
                        Optional.empty(),
                        Optional.of(Deed.OPENED),
                        Optional.of(NOW.minusSeconds(60)),
                        Optional.of(NOW.minusSeconds(59)))))
                .containsExactly(opened);
    }

    @Test
    void a_stranger_has_no_account() {
        var failed =
                new AuditEntry(NOW, Optional.empty(), Deed.SIGN_IN_FAILED, "/sign-in", Optional.empty(), "2001:db8::7");
        write(failed);
        assertThat(find(AuditQuery.EVERYTHING)).containsExactly(failed);
    }

    @Test
    void the_database_refuses_to_change_an_entry_or_to_remove_a_young_one() {
        write(entry(RITVA, Deed.OPENED, DOCUMENT, NOW));
        assertThatThrownBy(() -> execute("update audit_entry set account_id = null"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("delete from audit_entry")).hasMessageContaining("stays for a year");
        assertThatThrownBy(
                        () -> execute(
                                "replace into audit_entry select id, at, null, deed, route, subject_id, address from audit_entry"))
                .hasMessageContaining("stays for a year");
        assertThat(find(AuditQuery.EVERYTHING)).hasSize(1);
    }

    @Test
    void an_entry_is_forgotten_on_its_day_and_never_within_a_year() {
        write(entry(
                RITVA, Deed.OPENED, DOCUMENT, NOW.minus(Duration.ofDays(1826)).minusSeconds(1)));
        write(entry(
                OLLI, Deed.OPENED, DOCUMENT, NOW.minus(Duration.ofDays(1826)).plusSeconds(1)));
        assertThat(database.inTransaction(() -> log.forget(10))).isOne();
        assertThat(find(AuditQuery.EVERYTHING)).extracting(AuditEntry::account).containsExactly(Optional.of(OLLI));
        log.days = 7;
        write(entry(RITVA, Deed.OPENED, DOCUMENT, NOW.minus(Duration.ofDays(300))));
        assertThat(database.inTransaction(() -> log.forget(10))).isOne();
        assertThat(find(AuditQuery.EVERYTHING)).extracting(AuditEntry::account).containsExactly(Optional.of(RITVA));
    }

    private static AuditEntry entry(UUID account, Deed deed, UUID subject, Instant at) {
        return new AuditEntry(at, Optional.of(account), deed, "/document", Optional.of(subject), "10.1.2.3");
    }

    private void write(AuditEntry entry) {
        database.inTransaction(() -> log.write(entry));
    }

    private List<AuditEntry> find(AuditQuery query) {
        return database.inTransaction(() -> log.find(query, 0, 10));
    }

    private int execute(String statement) {
        return database.inTransaction(
                () -> database.entities().createNativeQuery(statement).executeUpdate());
    }
}
