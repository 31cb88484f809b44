package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Duties;
import fi.luotsi.compliance.policy.Obligation;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyText;
import fi.luotsi.compliance.policy.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Signing, what waits for somebody to sign, and the receipts of what they signed. */
@ApplicationScoped
@Transactional
public class Acknowledgements {

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Workforce workforce;

    @Inject
    Policies policies;

    @Inject
    Duties duties;

    @Inject
    Event<SignatureEntered> entered;

    Clock clock = Clock.systemUTC();

    /** Signs once, however often it is asked, and only the very text that was shown. */
    public Signing sign(SigningRequest request) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var person = workforce.personOf(request.account());
        var work = person.flatMap(workforce::worker).flatMap(worker -> worker.on(day(at)));
        if (person.isEmpty() || work.isEmpty()) {
            return new Signing.NotStaff();
        }
        var chain = new Chain(entities);
        chain.lock();
        var before = signatures().find(person.get(), request.version());
        if (before.isPresent()) {
            return new Signing.Signed(before.get(), false);
        }
        var version = policies.version(request.version());
        var text = version.flatMap(found -> found.in(request.language()))
                .filter(shown -> shown.sha256().equals(request.sha256()));
        if (text.isEmpty() || !signatures().isInForce(request.version())) {
            return new Signing.Changed();
        }
        var secret = Commitment.to(
                Subjects.named(person.get(), workforce.person(person.get()).orElseThrow()));
        var said = said(version.get(), text.get(), work.get());
        said.put("difference", request.difference());
        said.put("method", request.method());
        said.put("channel", request.channel());
        said.put("person", secret.digest());
        var seq = chain.append("SIGNED", at, said);
        signatures().add(seq, person.get(), request.version(), secret.salt(), secret.named());
        entered.fire(new SignatureEntered(person.get(), seq));
        return new Signing.Signed(
                signatures().find(person.get(), request.version()).orElseThrow(), true);
    }

    /** What an entry says of what was signed, and of where the signer works. */
    static Map<String, Object> said(PolicyVersion version, PolicyText text, Work work) {
        var said = new TreeMap<String, Object>();
        said.put("policy", version.code());
        said.put("version", version.number());
        said.put("versionId", version.id().toString());
        said.put("language", text.language());
        said.put("sha256", text.sha256());
        said.put("statement", text.statement());
        said.put("unit", work.unitCode());
        said.put("work", work.jobTitle());
        return said;
    }

    /** What somebody has to sign, or had to and has signed: the most urgent first, what is done last. */
    public List<Task> tasks(UUID account) {
        var today = day(clock.instant());
        return workforce.personOf(account).stream()
                .flatMap(person -> duties.of(person, today).stream())
                .flatMap(obligation -> task(obligation, today).stream())
                .sorted(Comparator.comparing((Task task) -> task.state() == Task.State.DONE)
                        .thenComparing(Task::dueOn)
                        .thenComparing(task -> task.version().code()))
                .toList();
    }

    private Optional<Task> task(Obligation obligation, LocalDate today) {
        var signed = signatures().highest(obligation.policy(), obligation.person());
        return policies.version(obligation.version())
                .map(version -> new Task(
                        version,
                        obligation.dueOn(),
                        Task.state(signed.map(SignatureRepository.Signature::number), obligation, today),
                        signed.map(SignatureRepository.Signature::number)));
    }

    /** The version of the policy that somebody signed last, if they signed any. */
    public Optional<PolicyVersion> signedBefore(UUID account, UUID policy) {
        return workforce
                .personOf(account)
                .flatMap(person -> signatures().highest(policy, person))
                .flatMap(signed -> policies.versionsOf(policy).stream()
                        .filter(version -> version.number() == signed.number())
                        .findFirst());
    }

    /** Of everything that somebody signed, the latest first. */
    public List<Receipt> receipts(UUID account) {
        return workforce.personOf(account).map(signatures()::of).orElse(List.of());
    }

    /** A signature by the number of its entry, as long as its signer is known. */
    public Optional<Receipt> receipt(long number) {
        return signatures().numbered(number);
    }

    private SignatureRepository signatures() {
        return new SignatureRepository(entities);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(City.ZONE).toLocalDate();
    }
}
