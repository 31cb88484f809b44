package fi.luotsi.compliance.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Exemption.Ending;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who need not sign a policy for a time, with a reason and somebody who answers for it. Nobody exempts themselves. */
@ApplicationScoped
@Transactional
public class Exemptions {
    public static final int LONGEST_REASON = 1_000;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Workforce workforce;

    @Inject
    Event<Exempted> exempted;

    @Inject
    Event<ExemptionEnded> ended;

    Clock clock = Clock.systemUTC();

    /** What came of it. */
    public enum Outcome {
        DONE,
        NOBODY,
        REASON_MISSING,
        /** It ends before it begins, or is over already. */
        DAYS,
        /** Nobody decides it for themselves. */
        OWN,
        /** The attachment is empty or too large. */
        ATTACHMENT,
        NOT_OPEN
    }

    /**
     * Exempts all of these people or nobody.
     *
     * @param to the last day of it
     */
    public Outcome exempt(
            Policy policy,
            Set<UUID> people,
            LocalDate from,
            LocalDate to,
            String reason,
            Optional<AttachedFile> file,
            UUID by) {
        if (people.isEmpty() || !workforce.names(people).keySet().equals(people)) {
            return Outcome.NOBODY;
        }
        if (isUnfit(reason)) {
            return Outcome.REASON_MISSING;
        }
        if (to.isBefore(from) || to.isBefore(today())) {
            return Outcome.DAYS;
        }
        if (workforce.personOf(by).filter(people::contains).isPresent()) {
            return Outcome.OWN;
        }
        if (file.filter(sent -> !sent.isPossible()).isPresent()) {
            return Outcome.ATTACHMENT;
        }
        var at = now();
        var repository = new ExemptionRepository(entities);
        var attachment = file.map(repository::attach);
        people.stream().sorted().forEach(person -> {
            var exemption = new Exemption(
                    UuidCreator.getTimeOrderedEpoch(),
                    policy.id(),
                    policy.code(),
                    person,
                    from,
                    to,
                    reason.strip(),
                    by,
                    attachment,
                    Optional.empty());
            repository.add(exemption);
            exempted.fire(new Exempted(exemption, at));
        });
        return Outcome.DONE;
    }

    /** Ends it with this day; from the next one on the policy obliges as if the person were new to it. */
    public Outcome end(UUID id, String reason, UUID by) {
        var repository = new ExemptionRepository(entities);
        var open = repository.find(id).filter(exemption -> exemption.isOpen(today()));
        if (open.isEmpty()) {
            return Outcome.NOT_OPEN;
        }
        if (isUnfit(reason)) {
            return Outcome.REASON_MISSING;
        }
        var ending = new Ending(today(), reason.strip(), by);
        if (!repository.end(id, ending)) {
            return Outcome.NOT_OPEN;
        }
        ended.fire(new ExemptionEnded(repository.find(id).orElseThrow(), now()));
        return Outcome.DONE;
    }

    /** The latest first. */
    public List<Exemption> of(UUID policy) {
        return new ExemptionRepository(entities).of(policy);
    }

    /** The paper of a decision, for those who may see the decision. */
    public Optional<AttachedFile> file(UUID exemption) {
        return new ExemptionRepository(entities).file(exemption);
    }

    private static boolean isUnfit(String reason) {
        return reason.isBlank() || reason.length() > LONGEST_REASON;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Duties.ZONE);
    }
}
