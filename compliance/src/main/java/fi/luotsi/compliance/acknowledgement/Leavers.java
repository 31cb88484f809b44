package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Departure;
import fi.luotsi.compliance.policy.Duties;
import fi.luotsi.compliance.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Enters in the ledger who left, or moved out of a policy's reach, without having signed what they had to. */
@ApplicationScoped
@Transactional
public class Leavers {

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Duties duties;

    @Inject
    Policies policies;

    @Inject
    Workforce workforce;

    Clock clock = Clock.systemUTC();

    /**
     * Everybody until yesterday who is not entered yet, however long it has not been done and however late the personnel register told; how many.
     */
    public int enter() {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var subjects = new Subjects(entities);
        // before anything is read: of two portals the second sees what the first entered
        new Chain(entities).lock();
        var entered = subjects.known(Subjects.LEFT_UNSIGNED);
        var leavers = duties.departures(day(at).minusDays(1)).stream()
                .filter(departure -> !entered.contains(key(departure)))
                .filter(departure -> !hasSigned(departure))
                .toList();
        leavers.forEach(departure -> enter(departure, subjects, at));
        return leavers.size();
    }

    private static String key(Departure departure) {
        return subject(departure) + " " + departure.obligation().person();
    }

    private static String subject(Departure departure) {
        return departure.version() + " " + departure.on();
    }

    /** While the policy concerned them: what came later does not count. */
    private boolean hasSigned(Departure departure) {
        var owed = departure.obligation();
        var signatures = new SignatureRepository(entities);
        return signatures
                        .highest(owed.policy(), owed.person())
                        .filter(signed -> signed.number() >= owed.leastNumber())
                        .isPresent()
                && signatures.of(owed.person()).stream()
                        .anyMatch(receipt -> receipt.policy().equals(code(departure))
                                && receipt.version() >= owed.leastNumber()
                                && !day(receipt.at()).isAfter(departure.on()));
    }

    private void enter(Departure departure, Subjects subjects, Instant at) {
        var owed = departure.obligation();
        var said = Map.of(
                "policy", code(departure),
                "version", owed.leastNumber(),
                "versionId", departure.version().toString(),
                "due", owed.dueOn().toString(),
                "unit", workforce.unitCode(owed.unit()),
                "on", departure.on().toString());
        var person = owed.person();
        subjects.append(
                Subjects.LEFT_UNSIGNED,
                subject(departure),
                at,
                said,
                person,
                Subjects.named(person, workforce.person(person).orElseThrow()));
    }

    private String code(Departure departure) {
        return policies.version(departure.version()).orElseThrow().code();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(City.ZONE).toLocalDate();
    }
}
