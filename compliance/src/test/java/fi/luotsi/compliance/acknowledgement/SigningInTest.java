package fi.luotsi.compliance.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.evidence.Anchor;
import fi.luotsi.compliance.evidence.LedgerCheck;
import fi.luotsi.compliance.evidence.Verdict;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.AttachedFile;
import fi.luotsi.compliance.policy.Exemptions;
import fi.luotsi.compliance.policy.PoliciesInTest;
import fi.luotsi.content.Told;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Signing and its ledger on one connection to a database of a test. */
public record SigningInTest(EntityManager entities, Ledger ledger, PoliciesInTest policies, Acknowledgements signing) {
    private static final Optional<AttachedFile> PAPER =
            Optional.of(new AttachedFile("päätös.pdf", "%PDF-1.7 päätös".getBytes(UTF_8)));

    public static SigningInTest on(EntityManager entities, Clock clock) {
        var ledger = new Ledger();
        ledger.entities = entities;
        ledger.clock = clock;
        ledger.workforce = WorkforceInTest.on(entities);
        var policies = PoliciesInTest.on(entities, clock, ledger::published, ledger::exempted, ledger::ended);
        var signing = new Acknowledgements();
        signing.entities = entities;
        signing.clock = clock;
        signing.workforce = WorkforceInTest.on(entities);
        signing.policies = policies.policies();
        signing.duties = policies.duties();
        signing.entered = new Told<>();
        return new SigningInTest(entities, ledger, policies, signing);
    }

    public <T> T inTransaction(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            var result = work.get();
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.clear();
        }
    }

    Exemptions.Outcome exempt(String code, Set<UUID> people, UUID by) {
        var policy = policies.policies().all().stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow();
        var today = LocalDate.now(ledger.clock);
        return policies.exemptions()
                .exempt(policy, people, today, today.plusDays(30), "Virkavapaan järjestely", PAPER, by);
    }

    Exemptions.Outcome endExemption(UUID person, UUID by) {
        return policies.policies().all().stream()
                .flatMap(policy -> policies.exemptions().of(policy.id()).stream())
                .filter(exemption -> exemption.person().equals(person))
                .map(exemption -> policies.exemptions().end(exemption.id(), "Palasi työhön", by))
                .findFirst()
                .orElseThrow();
    }

    SigningRequest request(UUID account, UUID version) {
        var text = policies.policies().version(version).orElseThrow().in("fi").orElseThrow();
        return new SigningRequest(account, version, "fi", text.sha256(), "", "password", "web");
    }

    Signing sign(SigningRequest request) {
        return inTransaction(() -> signing.sign(request));
    }

    String file() {
        return inTransaction(() -> {
            var file = new StringWriter();
            try {
                ledger.write(file);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return file.toString();
        });
    }

    public Anchor head() {
        return inTransaction(ledger::head);
    }

    Verdict verdict(Anchor... anchors) {
        return verdict(file(), anchors);
    }

    static Verdict verdict(String file, Anchor... anchors) {
        try {
            return new LedgerCheck(List.of(anchors)).check(new BufferedReader(new StringReader(file)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
