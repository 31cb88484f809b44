package fi.luotsi.compliance.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.accessibility.BarrierReport.Fault;
import fi.luotsi.compliance.accessibility.Barriers.Outcome;
import fi.luotsi.compliance.accessibility.Barriers.Told;
import fi.luotsi.compliance.accessibility.Barriers.Waiting;
import fi.luotsi.compliance.people.City;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feedback on accessibility in the real database, with the clock that the law sets. */
class BarriersTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final UUID BY = UUID.randomUUID();

    private final Barriers barriers = new Barriers();
    private final fi.luotsi.content.Told<BarrierAnswered> answered = new fi.luotsi.content.Told<>();
    private TestDatabase database;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        barriers.entities = database.entities();
        barriers.answered = answered;
        at(NOW);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void at(Instant now) {
        barriers.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    @Test
    void whoever_has_the_receipt_reads_the_answer_and_nobody_else_finds_it() {
        var key = tell("Kuvalla ei ole tekstiä", "");
        var other = tell("Valikko ei aukea", "");
        assertThat(key).matches("[0-9a-f]{40}").isNotEqualTo(other);
        assertThat(of(key))
                .returns("Kuvalla ei ole tekstiä", Barrier::text)
                .returns("/search", Barrier::page)
                .returns(NOW, Barrier::receivedAt)
                .returns(Optional.empty(), Barrier::answer);
        assertThat(of(other).number()).isEqualTo(of(key).number() + 1);
        assertThat(database.inTransaction(() -> barriers.ofReceipt("0".repeat(40))))
                .isEmpty();
        assertThat(database.inTransaction(() -> barriers.ofReceipt(""))).isEmpty();
        assertThat(database.inTransaction(() -> database.entities()
                        .createNativeQuery("select count(*) from barrier where key_sha256 = '" + key + "'")
                        .getSingleResult()))
                .as("only its digest is kept")
                .isEqualTo(0L);

        assertThat(answer(key, "Kuvalla on nyt teksti.")).isEqualTo(Outcome.DONE);
        assertThat(of(key).answer()).contains(new Barrier.Answer("Kuvalla on nyt teksti.", NOW));
        assertThat(of(other).answer()).isEmpty();
        assertThat(answered.events()).as("nobody left an address").isEmpty();
    }

    @Test
    void an_address_gets_the_answer_and_goes_when_the_matter_is_closed() {
        var key = tell("Valikko ei aukea", "outi@muualla.example");
        var id = of(key).id();
        assertThat(close(key)).as("without an answer nothing is closed").isEqualTo(Outcome.GONE);
        assertThat(answer(key, " ")).isEqualTo(Outcome.EMPTY);
        assertThat(answer(key, "ä".repeat(Barrier.LONGEST + 1))).isEqualTo(Outcome.TOO_LONG);
        assertThat(answer(key, "Aukeaa nyt.")).isEqualTo(Outcome.DONE);
        assertThat(answer(key, "Ei aukea.")).isEqualTo(Outcome.GONE);
        assertThat(answered.events()).containsExactly(new BarrierAnswered(id, "outi@muualla.example", "sv"));
        assertThat(of(key).email()).contains("outi@muualla.example");
        assertThat(database.inTransaction(barriers::answered))
                .extracting(Barrier::id)
                .containsExactly(id);

        assertThat(close(key)).isEqualTo(Outcome.DONE);
        assertThat(close(key)).isEqualTo(Outcome.GONE);
        assertThat(of(key)).returns(Optional.empty(), Barrier::email).returns(Optional.of(NOW), Barrier::closedAt);
        assertThat(database.inTransaction(barriers::answered)).isEmpty();
        assertThat(database.inTransaction(barriers::closed))
                .extracting(Barrier::id)
                .containsExactly(id);
    }

    @Test
    void what_cannot_be_taken_says_why_and_nothing_is_kept() {
        assertThat(refused(report(" ", ""))).isEqualTo(Fault.EMPTY);
        assertThat(refused(report("ä".repeat(Barrier.LONGEST + 1), ""))).isEqualTo(Fault.TOO_LONG);
        assertThat(refused(new BarrierReport("Teksti", "/".repeat(Barrier.LONGEST_PAGE + 1), "", "fi")))
                .isEqualTo(Fault.TOO_LONG);
        for (var address : new String[] {
            "outi",
            "outi@kone",
            "a@b.example, c@d.example",
            "a@b.example\r\nBcc: c@d.example",
            "<a@b.example>",
            "a@b.example;c",
            "\"a b\"@c.example",
            "a@" + "b".repeat(250) + ".example"
        }) {
            assertThat(refused(report("Teksti", address))).as(address).isEqualTo(Fault.NO_ADDRESS);
        }
        assertThat(waiting()).isEqualTo(new Waiting(0, 0));
        var longest = tell("ä🙂".repeat(Barrier.LONGEST / 3), "a@b.example");
        assertThat(of(longest).text()).hasSize(Barrier.LONGEST - 1).endsWith("🙂");
    }

    @Test
    void the_fourteenth_day_is_the_last_and_the_day_after_it_is_late() {
        at(Instant.parse("2026-11-27T21:59:59.999Z"));
        var key = tell("Iltamyöhällä", "");
        assertThat(of(key).dueOn()).isEqualTo(LocalDate.of(2026, 12, 11));
        at(Instant.parse("2026-11-27T22:00:00Z"));
        assertThat(of(tell("Puoliyöltä Helsingissä", "")).dueOn()).isEqualTo(LocalDate.of(2026, 12, 12));

        at(Instant.parse("2026-12-11T21:59:59Z"));
        assertThat(of(key).daysLeft(barriers.today())).isZero();
        assertThat(of(key).isOverdue(barriers.today())).isFalse();
        assertThat(waiting()).isEqualTo(new Waiting(2, 0));
        at(Instant.parse("2026-12-11T22:00:00Z"));
        assertThat(of(key).daysLeft(barriers.today())).isEqualTo(-1);
        assertThat(of(key).isOverdue(barriers.today())).isTrue();
        assertThat(waiting()).isEqualTo(new Waiting(2, 1));
        answer(key, "Anteeksi, vastaus viipyi.");
        assertThat(of(key).isOverdue(barriers.today())).isFalse();
        assertThat(waiting()).isEqualTo(new Waiting(1, 0));
    }

    @Test
    void the_nights_on_which_clocks_change_make_no_day_longer_or_shorter() {
        for (var told : Stream.of(
                        "2026-03-15T12:00:00Z", "2026-03-28T23:30:00Z", "2026-10-11T12:00:00Z", "2026-10-24T22:30:00Z")
                .map(Instant::parse)
                .toList()) {
            at(told);
            var key = tell("Kellojen siirto", "");
            var due = of(key).dueOn();
            assertThat(due).isEqualTo(barriers.today().plusDays(14));
            var end = due.plusDays(1).atStartOfDay(City.ZONE).toInstant();
            at(end.minusMillis(1));
            assertThat(waiting().overdue()).as("%s on its last day", told).isZero();
            assertThat(of(key).isOverdue(barriers.today())).isFalse();
            at(end);
            assertThat(waiting().overdue()).as("%s when it is over", told).isOne();
            assertThat(of(key).isOverdue(barriers.today())).isTrue();
            answer(key, "Kello on taas oikeassa.");
        }
    }

    @Test
    void what_was_closed_a_year_ago_goes_and_what_is_open_stays() {
        var closed = tell("Vanha", "");
        answer(closed, "Korjattu.");
        close(closed);
        tell("Odottaa", "");
        answer(tell("Korjataan", ""), "Korjaamme.");
        at(NOW.plusSeconds(365L * 86_400));
        assertThat(database.inTransaction(barriers::forget)).isZero();
        at(NOW.plusSeconds(365L * 86_400 + 1));
        assertThat(database.inTransaction(barriers::forget)).isOne();
        assertThat(database.inTransaction(() -> barriers.ofReceipt(closed))).isEmpty();
        assertThat(database.inTransaction(barriers::open)).hasSize(1);
        assertThat(database.inTransaction(barriers::answered)).hasSize(1);
    }

    private BarrierReport report(String text, String email) {
        return new BarrierReport(text, "/search", email, "sv");
    }

    private String tell(String text, String email) {
        var told = database.inTransaction(() -> barriers.tell(report(text, email)));
        return ((Told.Taken) told).key();
    }

    private Fault refused(BarrierReport report) {
        return ((Told.Refused) database.inTransaction(() -> barriers.tell(report))).fault();
    }

    private Barrier of(String key) {
        return database.inTransaction(() -> barriers.ofReceipt(key)).orElseThrow();
    }

    private Outcome answer(String key, String text) {
        var id = of(key).id();
        return database.inTransaction(() -> barriers.answer(id, text, BY));
    }

    private Outcome close(String key) {
        var id = of(key).id();
        return database.inTransaction(() -> barriers.close(id, BY));
    }

    private Waiting waiting() {
        return database.inTransaction(barriers::waiting);
    }
}
