package fi.luotsi.compliance.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.acknowledgement.Sheet.Line;
import fi.luotsi.compliance.acknowledgement.Sheets.Confirmation;
import fi.luotsi.compliance.acknowledgement.Sheets.Outcome;
import fi.luotsi.compliance.acknowledgement.Signing.Signed;
import fi.luotsi.compliance.evidence.Verdict.Broken;
import fi.luotsi.compliance.evidence.Verdict.Sound;
import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.PersonErased;
import fi.luotsi.compliance.people.RightsInTest;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Weight;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.Told;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signatures by hand, and who answers for them. */
class PaperTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String KEPT = "Kanslian kaappi 2";
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(9, 30).atZone(ZoneId.of("Europe/Helsinki")).toInstant(), ZoneId.of("UTC"));
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofDays(10));

    private TestDatabase database;
    private DirectoryInTest people;
    private SigningInTest house;
    private Told<SignatureEntered> told;
    private UUID head;
    private UUID stranger;
    private UUID officer;
    private UUID admin;
    private UUID ritva;
    private UUID matti;
    private UUID school;
    private UUID version;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        people = new DirectoryInTest(database);
        house = SigningInTest.on(database.entities(), CLOCK);
        told = new Told<>();
        head = people.open("rehtori");
        stranger = people.open("johtaja");
        officer = people.open("tietosuoja");
        admin = people.open("admin");
        ritva = people.open("ritva");
        matti = people.open("matti");
        database.inTransaction(() -> {
            var rights = RightsInTest.on(database.entities(), CLOCK);
            school = rights.withCode("KES");
            var nursery = rights.unit("PKO");
            database.entities().flush();
            rights.give(person(head), Role.UNIT_HEAD, Optional.of(school));
            rights.give(person(stranger), Role.UNIT_HEAD, Optional.of(nursery));
            rights.give(person(officer), Role.DPO, Optional.empty());
            rights.give(person(admin), Role.ADMINISTRATOR, Optional.empty());
            rights.give(person(admin), Role.DPO, Optional.empty());
        });
        version = house.inTransaction(() -> {
            var published = house.policies().publish("digiturva", officer, "Pidä salasanasi.");
            house.policies()
                    .duties()
                    .begin(published, TODAY.minusDays(4), TODAY.plusDays(30), 14, Audience.EVERYBODY, officer);
            return published;
        });
    }

    @AfterEach
    void end() {
        database.close();
    }

    private UUID person(UUID account) {
        return WorkforceInTest.on(database.entities()).personOf(account).orElseThrow();
    }

    private Sheets on(EntityManager entities, Clock clock) {
        return SheetsInTest.on(entities, clock, told);
    }

    private Sheets sheets() {
        return on(database.entities(), CLOCK);
    }

    private Sheet made() {
        return house.inTransaction(() -> sheets().make(version, school, "sv", head))
                .orElseThrow();
    }

    private Confirmation confirm(Sheet sheet, UUID by, String kept, Map<UUID, Optional<LocalDate>> days) {
        return confirm(CLOCK, sheet, by, kept, days);
    }

    private Confirmation confirm(Clock clock, Sheet sheet, UUID by, String kept, Map<UUID, Optional<LocalDate>> days) {
        return house.inTransaction(() -> on(database.entities(), clock).confirm(sheet.code(), days, kept, by));
    }

    private Map<UUID, Optional<LocalDate>> today(UUID... accounts) {
        var days = new HashMap<UUID, Optional<LocalDate>>();
        for (var account : accounts) {
            days.put(people.person(account), Optional.of(TODAY));
        }
        return days;
    }

    @Test
    void who_signed_on_the_sheet_has_an_entry_that_says_so_and_who_confirmed_it() {
        var sheet = made();
        var done = confirm(sheet, head, KEPT, today(ritva, matti));
        assertThat(done.outcome()).isEqualTo(Outcome.DONE);
        assertThat(done.entered()).containsExactlyInAnyOrder(people.person(ritva), people.person(matti));
        var receipt = house.inTransaction(() -> house.signing().receipts(ritva)).getFirst();
        assertThat(receipt)
                .returns("handwritten", Receipt::method)
                .returns("sv", Receipt::language)
                .returns("KES", Receipt::unit)
                .returns("luokanopettaja", Receipt::work)
                .returns(Optional.of(new Receipt.Paper(sheet.id(), TODAY, head)), Receipt::paper);
        assertThat(told.events()).hasSize(2);
        var again = house.inTransaction(() -> sheets().open(sheet.code(), head)).orElseThrow();
        assertThat(again.confirmed()).isEqualTo(2);
        assertThat(house.file().lines().filter(line -> line.startsWith("entry")))
                .as("where the paper is stands outside of the chain")
                .noneMatch(line -> line.contains(KEPT));
        assertThat(house.verdict(house.head()))
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.signatures()).isEqualTo(2));
    }

    @Test
    void the_list_stays_as_it_was_when_the_sheet_was_made() {
        house.sign(house.request(stranger, version));
        var sheet = made();
        assertThat(sheet.lines())
                .extracting(Line::name)
                .containsExactly("admin Virta", "matti Virta", "rehtori Virta", "ritva Virta", "tietosuoja Virta");
        house.sign(house.request(matti, version));
        people.open("uusi");
        database.inTransaction(() -> {
            database.entities()
                    .createNativeQuery("update person set family_name = 'Uusi' where given_name = 'ritva'")
                    .executeUpdate();
        });
        assertThat(house.inTransaction(() -> sheets().open(sheet.code(), officer)))
                .contains(sheet);
        assertThat(confirm(sheet, head, KEPT, today(stranger)).outcome()).isEqualTo(Outcome.NOBODY);
        for (var statement : List.of("update sheet set language = 'fi'", "update sheet_person set name = 'x'")) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        database.entities().createNativeQuery(statement).executeUpdate();
                    }))
                    .as(statement)
                    .hasMessageContaining("never");
        }
    }

    @Test
    void only_a_head_of_the_unit_and_the_officer_make_open_and_confirm() {
        var sheet = made();
        for (var other : List.of(stranger, admin, ritva, UUID.randomUUID())) {
            assertThat(house.inTransaction(() -> sheets().make(version, school, "fi", other)))
                    .isEmpty();
            assertThat(house.inTransaction(() -> sheets().open(sheet.code(), other)))
                    .isEmpty();
            assertThat(house.inTransaction(() -> sheets().of(version, school, other)))
                    .isEmpty();
            assertThat(confirm(sheet, other, KEPT, today(matti)).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(house.inTransaction(() -> sheets().open("0000-0000-0000", head)))
                .isEmpty();
        assertThat(house.inTransaction(
                        () -> sheets().open(" " + sheet.code().replace("-", " ").toLowerCase(Locale.ROOT), officer)))
                .contains(sheet);
        assertThat(confirm(sheet, officer, KEPT, today(matti)).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void nobody_confirms_their_own_line() {
        var sheet = made();
        assertThat(confirm(sheet, head, KEPT, today(head, ritva)).outcome()).isEqualTo(Outcome.OWN);
        assertThat(confirm(sheet, officer, KEPT, today(officer)).outcome()).isEqualTo(Outcome.OWN);
        assertThat(house.inTransaction(() -> house.signing().receipts(ritva))).isEmpty();
        assertThat(confirm(sheet, officer, KEPT, today(head)).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void the_same_confirmation_again_enters_nothing() {
        var sheet = made();
        var first = confirm(sheet, head, KEPT, today(ritva, matti));
        var second = confirm(sheet, officer, "Toinen kaappi", today(ritva, matti));
        assertThat(second).isEqualTo(new Confirmation(Outcome.DONE, Set.of(), first.entered()));
        assertThat(house.verdict())
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.signatures()).isEqualTo(2));
        assertThat(house.inTransaction(() -> sheets().open(sheet.code(), head)))
                .hasValueSatisfying(found -> assertThat(found.of(people.person(ritva)))
                        .hasValueSatisfying(line -> assertThat(line.confirmed())
                                .hasValueSatisfying(confirmed ->
                                        assertThat(confirmed.kept()).isEqualTo(KEPT))));
    }

    @Test
    void who_signed_in_the_portal_meanwhile_keeps_that_signature() {
        var sheet = made();
        house.sign(house.request(ritva, version));
        var done = confirm(sheet, head, KEPT, today(ritva, matti));
        assertThat(done.entered()).containsExactly(people.person(matti));
        assertThat(done.before()).containsExactly(people.person(ritva));
        assertThat(house.inTransaction(() -> house.signing().receipts(ritva)))
                .singleElement()
                .returns("password", Receipt::method);
        assertThat(house.sign(house.request(matti, version)))
                .isInstanceOfSatisfying(
                        Signed.class, signed -> assertThat(signed.isNew()).isFalse());
    }

    @Test
    void signing_and_confirming_at_once_leave_one_signature() throws Exception {
        var sheet = made();
        var days = today(ritva);
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var results = IntStream.range(0, 8)
                    .mapToObj(number -> {
                        Callable<Boolean> work = () -> {
                            var entities = database.another();
                            var own = SigningInTest.on(entities, CLOCK);
                            var request = own.request(ritva, version);
                            start.await();
                            if (number % 2 == 0) {
                                return own.sign(request) instanceof Signed signed && signed.isNew();
                            }
                            var mine = on(entities, CLOCK);
                            return !own.inTransaction(() -> mine.confirm(sheet.code(), days, KEPT, head))
                                    .entered()
                                    .isEmpty();
                        };
                        return pool.submit(work);
                    })
                    .toList();
            start.countDown();
            var entered = 0;
            for (var result : results) {
                entered += result.get() ? 1 : 0;
            }
            assertThat(entered).isOne();
        }
        assertThat(house.verdict())
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.signatures()).isOne());
    }

    @Test
    void the_day_on_the_paper_is_one_on_which_it_could_be_signed() {
        var sheet = made();
        var person = people.person(ritva);
        for (var day :
                List.of(Optional.<LocalDate>empty(), Optional.of(TODAY.minusDays(1)), Optional.of(TODAY.plusDays(1)))) {
            assertThat(confirm(sheet, head, KEPT, Map.of(person, day)).outcome())
                    .as(day.toString())
                    .isEqualTo(Outcome.DAY);
        }
        assertThat(confirm(sheet, head, " ", today(ritva)).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(confirm(sheet, head, "x".repeat(301), today(ritva)).outcome())
                .isEqualTo(Outcome.KEPT);
        assertThat(confirm(sheet, head, KEPT, Map.of()).outcome()).isEqualTo(Outcome.NOBODY);
        database.inTransaction(() -> {
            database.entities()
                    .createNativeQuery("update employment set end_date = '2026-11-29' where person_id = ?1")
                    .setParameter(1, person.toString())
                    .executeUpdate();
        });
        var gone = Map.of(person, Optional.of(TODAY.plusDays(3)));
        assertThat(confirm(LATER, sheet, head, KEPT, gone).outcome()).isEqualTo(Outcome.NOT_STAFF);
        assertThat(house.inTransaction(() -> house.signing().receipts(ritva))).isEmpty();
    }

    @Test
    void a_version_that_was_replaced_is_not_signed_any_more() {
        var sheet = made();
        confirm(sheet, head, KEPT, today(matti));
        house.inTransaction(() -> house.policies().replace(version, officer, "Vaihda salasanasi.", Weight.MAJOR));
        assertThat(confirm(sheet, head, KEPT, today(ritva)).outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(confirm(sheet, head, KEPT, today(matti)))
                .as("what was entered stays")
                .isEqualTo(new Confirmation(Outcome.DONE, Set.of(), Set.of(people.person(matti))));
        assertThat(house.inTransaction(() -> sheets().make(version, school, "fi", head)))
                .isEmpty();
    }

    @Test
    void every_change_of_a_confirmed_line_is_found_and_an_erasure_leaves_the_ledger_whole() {
        var sheet = made();
        confirm(sheet, head, KEPT, today(ritva, matti));
        database.inTransaction(() -> {
            database.entities()
                    .createNativeQuery("drop trigger sheet_line_is_only_confirmed")
                    .executeUpdate();
        });
        for (var change : List.of(
                "signed_on = signed_on - interval 1 day",
                "confirmed_by = 'x'",
                "kept = 'x'",
                "seq = null",
                "sheet_id = 'x'",
                "person_id = 'x'")) {
            assertThat(verdictWith("update sheet_person set " + change + " where seq = "
                            + "(select max(seq) from ledger_entry)"))
                    .as(change)
                    .isInstanceOf(Broken.class);
        }
        assertThat(verdictWith("delete from sheet_person where seq is not null"))
                .as("removed")
                .isInstanceOf(Broken.class);
        assertThat(verdictWith("update sheet_person set signed_on = '2026-11-27', kept = 'x' where seq is null"))
                .as("confirmed without an entry")
                .isInstanceOf(Broken.class);
        assertThat(house.verdict()).isInstanceOf(Sound.class);
        var person = people.person(ritva);
        house.inTransaction(() -> {
            house.ledger().erased(new PersonErased(person));
            database.entities()
                    .createNativeQuery("delete from sheet_person where person_id = ?1")
                    .setParameter(1, person.toString())
                    .executeUpdate();
            return true;
        });
        assertThat(house.verdict())
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.erased()).isOne());
    }

    private Object verdictWith(String statement) {
        var entities = database.entities();
        entities.getTransaction().begin();
        try {
            entities.createNativeQuery("set foreign_key_checks = 0").executeUpdate();
            entities.createNativeQuery(statement).executeUpdate();
            var file = new StringWriter();
            house.ledger().write(file);
            return SigningInTest.verdict(file.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            entities.getTransaction().rollback();
            entities.clear();
        }
    }
}
