package fi.luotsi.web.job;

import fi.luotsi.compliance.acknowledgement.Acknowledgements;
import fi.luotsi.compliance.acknowledgement.SigningRequest;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Duties;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.Policy;
import fi.luotsi.compliance.policy.PolicyText;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.policy.Weight;
import fi.luotsi.web.layout.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sample's policy in its second version: the teacher of the sample signed the first, so that the page shows what changed. */
@ApplicationScoped
class SamplePolicies {
    private static final String CODE = "digiturva";
    private static final String WRITER = "tietosuoja";
    private static final String SIGNER = "opettaja";
    private static final int DAYS = 28;
    private static final int NEWCOMER_DAYS = 14;

    @Inject
    Policies policies;

    @Inject
    Duties duties;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Directory directory;

    @Inject
    @ConfigProperty(name = "luotsi.sample.folder")
    Optional<String> folder;

    void takeIn() {
        var writer = directory.withLogin(WRITER).map(Account::id);
        if (folder.isPresent() && writer.isPresent() && policies.all().isEmpty()) {
            takeIn(writer.get());
        }
    }

    private void takeIn(UUID writer) {
        policies.add(CODE, writer);
        var policy = policies.all().stream()
                .filter(added -> added.code().equals(CODE))
                .map(Policy::id)
                .findFirst()
                .orElseThrow();
        var first = publish(policy, "earlier", "Ensimmäinen versio · Första versionen · First version", writer);
        directory.withLogin(SIGNER).ifPresent(signer -> sign(signer.id(), first));
        policies.begin(policy, writer);
        var second = publish(
                policy,
                "",
                "Pilvipalvelujen ehdot ja ilmoitusaika muuttuivat. · Villkoren för molntjänster och tiden för anmälan ändrades."
                        + " · The terms for cloud services and the time for reporting changed.",
                writer);
        var today = LocalDate.now(Figures.ZONE);
        duties.begin(second, today, today.plusDays(DAYS), NEWCOMER_DAYS, teachers(), writer);
    }

    private static Audience teachers() {
        return new Audience(Set.of(), Set.of(), Set.of(), true, true, 0);
    }

    private UUID publish(UUID policy, String version, String reason, UUID writer) {
        var draft = policies.versionsOf(policy).getFirst().id();
        PolicyVersion.LANGUAGES.forEach(
                language -> policies.write(draft, PolicyText.read(language, text(version, language)), writer));
        policies.propose(draft, Weight.MAJOR, reason);
        policies.publish(draft, writer);
        return draft;
    }

    private void sign(UUID account, UUID version) {
        var text = policies.version(version).orElseThrow().nearest("fi");
        acknowledgements.sign(
                new SigningRequest(account, version, text.language(), text.sha256(), "", "sample", "sample"));
    }

    private String text(String version, String language) {
        var file = Path.of(folder.orElseThrow())
                .resolve("policies")
                .resolve(version)
                .resolve(CODE + "." + language + ".md");
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
