package fi.luotsi.compliance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.people.DataSubjects;
import fi.luotsi.compliance.privacy.Erasures.Answer.Done;
import fi.luotsi.compliance.privacy.Erasures.Answer.Refused;
import fi.luotsi.compliance.privacy.Erasures.Refusal;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is erased by whom and when not: with a reason, by the name, never oneself, the last administrator, or somebody held. */
class ErasuresTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T09:00:00Z"), ZoneOffset.UTC);
    private static final UUID OFFICER = UUID.randomUUID();
    private static final UUID AINO = UUID.randomUUID();
    private static final UUID BOSS = UUID.randomUUID();

    private TestDatabase database;
    private Erasures erasures;
    private Holds holds;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        erasures = Services.erasures(database.entities(), NOON);
        holds = erasures.holds;
        account(AINO, "aino", "Aino Ala");
        account(BOSS, "boss", "Bo Berg");
        execute("insert into role_grant (id, account_id, role, start_date, granted_at) values (uuid(), '" + BOSS
                + "', 'ADMINISTRATOR', '2020-01-01', utc_timestamp())");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void it_wants_a_reason_and_the_name() {
        assertThat(erase(AINO, "", "Aino Ala", OFFICER)).isEqualTo(new Refused(Refusal.NO_REASON));
        assertThat(erase(AINO, "asked", "Aino Alanen", OFFICER)).isEqualTo(new Refused(Refusal.OTHER_NAME));
        assertThat(erase(AINO, "asked", " aino  ala ", OFFICER)).isInstanceOf(Done.class);
        assertThat(erase(AINO, "asked", "Aino Ala", OFFICER))
                .as("somebody who is not there any more")
                .isEqualTo(new Refused(Refusal.UNKNOWN));
    }

    @Test
    void a_receipt_says_what_went_and_not_who() {
        var id = ((Done) erase(AINO, "asked in letter 12", "Aino Ala", OFFICER)).receipt();
        var receipt = database.inTransaction(() -> erasures.receipt(id)).orElseThrow();
        assertThat(receipt.reason()).isEqualTo("asked in letter 12");
        assertThat(receipt.by()).contains(OFFICER);
        assertThat(receipt.at()).isEqualTo(NOON.instant());
        assertThat(receipt.tables()).containsExactly(new Erasure("account", 1, 0));
        assertThat(receipt.toString()).doesNotContain("Aino");
        assertThat(database.inTransaction(() -> erasures.latest(5))).containsExactly(receipt);
    }

    @Test
    void nobody_erases_themselves_or_the_last_administrator() {
        assertThat(erase(AINO, "asked", "Aino Ala", AINO)).isEqualTo(new Refused(Refusal.ITSELF));
        assertThat(erase(BOSS, "asked", "Bo Berg", OFFICER)).isEqualTo(new Refused(Refusal.LAST_ADMINISTRATOR));
        assertThat(database.inTransaction(() -> erasures.plan(BOSS, OFFICER))
                        .orElseThrow()
                        .refusal())
                .as("the page says so before")
                .contains(Refusal.LAST_ADMINISTRATOR);
    }

    @Test
    void somebody_held_stays_until_the_hold_is_lifted() {
        var tomorrow = LocalDate.of(2026, 5, 5);
        assertThat(hold(AINO, "", tomorrow)).isEqualTo(Holds.Answer.NO_REASON);
        assertThat(hold(AINO, "lawsuit", LocalDate.of(2026, 5, 4))).isEqualTo(Holds.Answer.NO_REVIEW);
        assertThat(hold(AINO, "lawsuit", tomorrow)).isEqualTo(Holds.Answer.DONE);
        assertThat(hold(AINO, "another", tomorrow)).isEqualTo(Holds.Answer.ALREADY);
        assertThat(erase(AINO, "asked", "Aino Ala", OFFICER)).isEqualTo(new Refused(Refusal.HELD));
        assertThat(database.inTransaction(() -> holds.standing()))
                .extracting(Hold::subject)
                .containsExactly(AINO);

        assertThat(lift(AINO, "")).isEqualTo(Holds.Answer.NO_REASON);
        assertThat(database.inTransaction(() -> holds.lift(AINO, "over", AINO))).isEqualTo(Holds.Answer.ITSELF);
        assertThat(lift(AINO, "over")).isEqualTo(Holds.Answer.DONE);
        assertThat(lift(AINO, "over")).isEqualTo(Holds.Answer.UNKNOWN);
        var subject = database.inTransaction(() -> Services.make(DataSubjects.class, database.entities(), NOON)
                        .find(AINO))
                .orElseThrow();
        assertThat(database.inTransaction(() -> holds.of(subject)))
                .singleElement()
                .satisfies(hold ->
                        assertThat(hold.lifting().orElseThrow().reason()).isEqualTo("over"));
        assertThat(erase(AINO, "asked", "Aino Ala", OFFICER)).isInstanceOf(Done.class);
    }

    private Erasures.Answer erase(UUID id, String reason, String typed, UUID by) {
        return database.inTransaction(() -> erasures.erase(id, reason, typed, by));
    }

    private Holds.Answer hold(UUID id, String reason, LocalDate review) {
        return database.inTransaction(() -> holds.set(id, reason, Optional.of(review), OFFICER));
    }

    private Holds.Answer lift(UUID id, String reason) {
        return database.inTransaction(() -> holds.lift(id, reason, OFFICER));
    }

    private void account(UUID id, String login, String name) {
        execute("insert into account (id, login, display_name, created_at) values ('%s', '%s', '%s', utc_timestamp())"
                .formatted(id, login, name));
    }

    private void execute(String statement) {
        database.inTransaction(
                () -> database.entities().createNativeQuery(statement).executeUpdate());
    }
}
