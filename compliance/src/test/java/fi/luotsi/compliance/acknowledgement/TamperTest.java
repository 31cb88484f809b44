package fi.luotsi.compliance.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.evidence.Anchor;
import fi.luotsi.compliance.evidence.Verdict.Broken;
import fi.luotsi.compliance.evidence.Verdict.Sound;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.PersonErased;
import fi.luotsi.compliance.people.RightsInTest;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Weight;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.TestFigure;
import fi.luotsi.content.Told;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody with all rights to the database changes evidence, past the triggers, each time something else: every column of every table of it, rows removed,
 * added, exchanged, the end cut off, the chain made anew. The check finds each, by what was anchored outside where nothing else can.
 */
class TamperTest {
    private static final long SEED = 20261127;
    private static final int EDITS = 1_000;
    private static final int SIGNERS = 8;

    private TestDatabase database;
    private SigningInTest house;
    private Anchor anchor;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        var directory = new DirectoryInTest(database);
        house = SigningInTest.on(database.entities(), Clock.systemUTC());
        var accounts = new ArrayList<UUID>();
        for (var number = 0; number < SIGNERS; number++) {
            accounts.add(directory.open("opettaja" + number));
        }
        var by = accounts.getFirst();
        var first = house.inTransaction(() -> house.policies().publish("digiturva", by, "Pidä salasanasi."));
        accounts.forEach(account -> house.sign(house.request(account, first)));
        var second = house.inTransaction(() -> house.policies().replace(first, by, "Vaihda salasanasi.", Weight.MAJOR));
        accounts.forEach(account -> house.sign(house.request(account, second)));
        var people = accounts.stream().map(this::person).toList();
        house.inTransaction(() -> house.exempt("digiturva", Set.copyOf(people.subList(1, 5)), by));
        house.inTransaction(() -> house.endExemption(people.get(2), by));
        house.inTransaction(() -> house.endExemption(people.get(3), by));
        onPaper(directory, second, by);
        erase(accounts.getLast());
        anchor = house.head();
        for (var trigger : List.of(
                "ledger_entry_is_never_changed",
                "ledger_entry_is_never_removed",
                "signatory_is_never_changed",
                "ledger_person_is_never_changed",
                "exemption_is_only_ended",
                "exemption_attachment_is_never_changed",
                "exemption_attachment_goes_with_the_last",
                "sheet_is_never_changed",
                "sheet_line_is_only_confirmed",
                "policy_text_is_frozen",
                "policy_text_stays")) {
            database.inTransaction(() -> execute("drop trigger " + trigger));
        }
    }

    private void onPaper(DirectoryInTest directory, UUID version, UUID by) {
        var signers = Stream.of("paperi1", "paperi2", "paperi3")
                .map(directory::open)
                .map(this::person)
                .toList();
        var today = City.today(Clock.systemUTC());
        var unit = house.inTransaction(() -> {
            RightsInTest.on(database.entities(), Clock.systemUTC()).give(person(by), Role.DPO, Optional.empty());
            house.policies().duties().begin(version, today.minusDays(1), today, 0, Audience.EVERYBODY, by);
            return WorkforceInTest.on(database.entities())
                    .worker(signers.getFirst())
                    .orElseThrow()
                    .works()
                    .getFirst()
                    .unit();
        });
        var sheets = SheetsInTest.on(database.entities(), Clock.systemUTC(), new Told<>());
        var sheet =
                house.inTransaction(() -> sheets.make(version, unit, "fi", by)).orElseThrow();
        var days = signers.stream().collect(Collectors.toMap(signer -> signer, signer -> Optional.of(today)));
        assertThat(house.inTransaction(() -> sheets.confirm(sheet.code(), days, "kansliassa", by)))
                .returns(Sheets.Outcome.DONE, Sheets.Confirmation::outcome);
    }

    private void erase(UUID account) {
        house.inTransaction(() -> {
            house.ledger().erased(new PersonErased(person(account)));
            return true;
        });
    }

    private UUID person(UUID account) {
        return UUID.fromString((String) Objects.requireNonNull(database.entities()
                .createNativeQuery("select person_id from account where id = ?1")
                .setParameter(1, account.toString())
                .getSingleResult()));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void every_edit_is_found() {
        assertThat(house.verdict(anchor)).isInstanceOf(Sound.class);
        var edits = new Edits(database.entities(), new Random(SEED));
        var before = rows();
        var missed = new ArrayList<String>();
        var applied = 0;
        var refused = 0;
        while (applied < EDITS) {
            database.entities().getTransaction().begin();
            execute("set foreign_key_checks = 0");
            try {
                var what = edits.next();
                if (!rows().equals(before)) {
                    applied++;
                    if (!(SigningInTest.verdict(file(), anchor) instanceof Broken)) {
                        missed.add(what);
                    }
                }
            } catch (PersistenceException impossible) {
                refused++;
            }
            database.entities().getTransaction().rollback();
            database.entities().clear();
        }
        TestFigure.tell("L4", SEED, "%d edits of the evidence in the database, not found: %d", applied, missed.size());
        assertThat(missed).isEmpty();
        assertThat(house.verdict(anchor)).isInstanceOf(Sound.class);
    }

    private String file() {
        try {
            var file = new StringWriter();
            house.ledger().write(file);
            return file.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<?> rows() {
        return Stream.of(
                        "ledger_entry",
                        "signatory",
                        "ledger_person",
                        "exemption",
                        "exemption_attachment",
                        "sheet",
                        "sheet_person",
                        "policy_text")
                .flatMap(table -> ((List<?>) database.entities()
                                .createNativeQuery("select * from " + table + " order by 1, 2")
                                .getResultList())
                        .stream())
                .map(row -> Stream.of((Object[]) row)
                        .map(value -> value instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(value))
                        .toList())
                .toList();
    }

    private void execute(String statement) {
        database.entities().createNativeQuery(statement).executeUpdate();
    }
}
