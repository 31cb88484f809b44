package fi.luotsi.compliance.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.evidence.Verdict.Broken;
import fi.luotsi.compliance.evidence.Verdict.Sound;
import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.PersonErased;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.AttachedFile;
import fi.luotsi.compliance.policy.Attachment;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Exemption;
import fi.luotsi.compliance.policy.Exemptions.Outcome;
import fi.luotsi.compliance.policy.Obligation;
import fi.luotsi.compliance.policy.Policy;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who need not sign for a time. */
class ExemptionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(9, 30).atZone(ZoneId.of("Europe/Helsinki")).toInstant(), ZoneId.of("UTC"));

    private TestDatabase database;
    private SigningInTest house;
    private UUID officer;
    private UUID ritva;
    private UUID matti;
    private Policy policy;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        var people = new DirectoryInTest(database);
        house = SigningInTest.on(database.entities(), CLOCK);
        officer = people.open("officer");
        ritva = person(people.open("ritva"));
        matti = person(people.open("matti"));
        house.inTransaction(() -> {
            var version = house.policies().publish("digiturva", officer, "Pidä salasanasi.");
            house.policies()
                    .duties()
                    .begin(version, TODAY.minusDays(40), TODAY.minusDays(5), 14, Audience.EVERYBODY, officer);
            return true;
        });
        policy = house.inTransaction(() -> house.policies().policies().all().getFirst());
    }

    private UUID person(UUID account) {
        return house.inTransaction(
                () -> WorkforceInTest.on(database.entities()).personOf(account).orElseThrow());
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void who_is_exempt_has_no_duty_until_it_ends_and_then_has_time_again() {
        assertThat(obliged(TODAY)).hasSize(3);
        assertThat(exempt(Set.of(ritva, matti), "Sijaisuus päättyy")).isEqualTo(Outcome.DONE);
        assertThat(obliged(TODAY)).doesNotContain(ritva, matti).hasSize(1);
        var row = house.inTransaction(() -> standings().of(policy.id(), TODAY)).getFirst();
        assertThat(row).returns(1, Standing::obliged).returns(2, Standing::exempt);
        assertThat(end(ritva, "")).isEqualTo(Outcome.REASON_MISSING);
        assertThat(end(ritva, "Palasi työhön")).isEqualTo(Outcome.DONE);
        assertThat(end(ritva, "Vielä kerran")).isEqualTo(Outcome.NOT_OPEN);
        assertThat(obliged(TODAY)).doesNotContain(ritva);
        assertThat(duties(TODAY.plusDays(1)))
                .filteredOn(duty -> duty.person().equals(ritva))
                .extracting(Obligation::dueOn)
                .containsExactly(TODAY.plusDays(15));
        assertThat(obliged(TODAY.plusDays(30))).doesNotContain(matti);
        assertThat(obliged(TODAY.plusDays(31))).contains(matti);
    }

    @Test
    void each_is_an_entry_of_the_ledger_that_an_erasure_leaves_whole() {
        exempt(Set.of(ritva, matti), "Terveydellinen syy");
        end(ritva, "Palasi työhön");
        var file = house.file();
        assertThat(file.lines().filter(line -> line.contains("\"kind\":\"EXEMPTED\"") && line.startsWith("entry")))
                .hasSize(2)
                .noneMatch(line -> line.contains("Terveydellinen"));
        assertThat(file.lines().filter(line -> line.startsWith("entry") && line.contains("EXEMPTION_ENDED")))
                .hasSize(1);
        assertThat(SigningInTest.verdict(file)).isInstanceOf(Sound.class);
        house.inTransaction(() -> {
            house.ledger().erased(new PersonErased(ritva));
            database.entities()
                    .createNativeQuery("delete from exemption where person_id = ?1")
                    .setParameter(1, ritva.toString())
                    .executeUpdate();
            return true;
        });
        assertThat(house.verdict())
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.erased()).isEqualTo(2));
    }

    @Test
    void the_paper_of_a_decision_is_kept_bound_to_it_and_goes_with_the_last_person() {
        var paper = new AttachedFile("päätös.pdf", "%PDF-1.7 päätös".getBytes(UTF_8));
        assertThat(exempt(Set.of(ritva, matti), "Virkavapaa", Optional.of(paper)))
                .isEqualTo(Outcome.DONE);
        var kept = all().getFirst();
        assertThat(kept.attachment()).map(Attachment::name).contains("päätös.pdf");
        assertThat(house.inTransaction(() -> house.policies()
                        .exemptions()
                        .file(kept.id())
                        .orElseThrow()
                        .bytes()))
                .isEqualTo(paper.bytes());
        assertThat(house.verdict()).isInstanceOf(Sound.class);
        run("drop trigger exemption_attachment_is_never_changed");
        run("update exemption_attachment set bytes = 'x'");
        assertThat(house.verdict()).isInstanceOf(Broken.class);
        for (var person : List.of(ritva, matti)) {
            assertThat(attachments()).isEqualTo(1);
            run("delete from exemption where person_id = '" + person + "'");
        }
        assertThat(attachments()).isZero();
    }

    @Test
    void an_attachment_without_content_or_beyond_measure_is_not_taken() {
        assertThat(exempt(Set.of(ritva), "Syy", Optional.of(new AttachedFile("tyhjä.pdf", new byte[0]))))
                .isEqualTo(Outcome.ATTACHMENT);
        var large = new AttachedFile("suuri.pdf", new byte[(int) Attachment.MOST_BYTES + 1]);
        assertThat(exempt(Set.of(ritva), "Syy", Optional.of(large))).isEqualTo(Outcome.ATTACHMENT);
        assertThat(all()).isEmpty();
    }

    private List<Exemption> all() {
        return house.inTransaction(() -> house.policies().exemptions().of(policy.id()));
    }

    private long attachments() {
        return house.inTransaction(() -> (Number) database.entities()
                        .createNativeQuery("select count(*) from exemption_attachment")
                        .getSingleResult())
                .longValue();
    }

    private void run(String statement) {
        database.inTransaction(() -> {
            database.entities().createNativeQuery(statement).executeUpdate();
        });
    }

    @Test
    void nobody_exempts_themselves_or_without_a_reason_or_for_no_days() {
        var own = person(officer);
        assertThat(exempt(Set.of(ritva, own), "Syy")).isEqualTo(Outcome.OWN);
        assertThat(exempt(Set.of(ritva), " ")).isEqualTo(Outcome.REASON_MISSING);
        assertThat(exempt(Set.of(), "Syy")).isEqualTo(Outcome.NOBODY);
        assertThat(exempt(Set.of(UUID.randomUUID()), "Syy")).isEqualTo(Outcome.NOBODY);
        assertThat(house.inTransaction(() -> house.policies()
                        .exemptions()
                        .exempt(policy, Set.of(ritva), TODAY, TODAY.minusDays(1), "Syy", Optional.empty(), officer)))
                .isEqualTo(Outcome.DAYS);
        assertThat(obliged(TODAY)).hasSize(3);
    }

    @Test
    void the_database_refuses_to_change_one() {
        exempt(Set.of(ritva), "Syy");
        for (var statement :
                List.of("update exemption set ends_on = '2030-01-01'", "update ledger_person set person = 'x'")) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        database.entities().createNativeQuery(statement).executeUpdate();
                    }))
                    .as(statement)
                    .hasMessageContaining("never");
        }
    }

    private Standings standings() {
        var standings = new Standings();
        standings.entities = database.entities();
        standings.duties = house.policies().duties();
        standings.workforce = WorkforceInTest.on(database.entities());
        return standings;
    }

    private Outcome exempt(Set<UUID> people, String reason) {
        return exempt(people, reason, Optional.empty());
    }

    private Outcome exempt(Set<UUID> people, String reason, Optional<AttachedFile> file) {
        return house.inTransaction(() ->
                house.policies().exemptions().exempt(policy, people, TODAY, TODAY.plusDays(30), reason, file, officer));
    }

    private Outcome end(UUID person, String reason) {
        return house.inTransaction(() -> {
            var exemptions = house.policies().exemptions();
            var exemption = exemptions.of(policy.id()).stream()
                    .filter(each -> each.person().equals(person))
                    .findFirst()
                    .orElseThrow();
            return exemptions.end(exemption.id(), reason, officer);
        });
    }

    private List<Obligation> duties(LocalDate day) {
        return house.inTransaction(() -> house.policies().duties().all(day));
    }

    private List<UUID> obliged(LocalDate day) {
        return duties(day).stream().map(Obligation::person).toList();
    }
}
