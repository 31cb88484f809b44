package fi.luotsi.compliance.accessibility;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.accessibility.BarrierReport.Fault;
import fi.luotsi.compliance.people.City;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes what people could not use, and sees to it that it is answered in time, closed, and forgotten a year after that. */
@ApplicationScoped
@Transactional
public class Barriers {
    private static final int KEY_BYTES = 20;
    private static final int MOST_CLOSED = 20;
    private static final Period KEPT = Period.ofDays(365);

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Event<BarrierAnswered> answered;

    Clock clock = Clock.systemUTC();

    private final SecureRandom random = new SecureRandom();

    /** What came of telling it. */
    public sealed interface Told {
        /**
         * It is taken.
         *
         * @param key leads to it, and nothing else does; it is told this once
         */
        record Taken(String key) implements Told {}

        record Refused(Fault fault) implements Told {}
    }

    /** What came of answering or closing. */
    public enum Outcome {
        DONE,
        EMPTY,
        TOO_LONG,
        /** Somebody was faster, or it is not there; or it is to be closed without an answer. */
        GONE
    }

    /** How many wait for an answer, and for how many of them it is late. */
    public record Waiting(int open, int overdue) {}

    public Told tell(BarrierReport told) {
        var fault = told.fault();
        if (fault.isPresent()) {
            return new Told.Refused(fault.get());
        }
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        rows().add(UuidCreator.getTimeOrderedEpoch(), key, told, now());
        return new Told.Taken(key);
    }

    /** For whoever has the receipt. */
    public Optional<Barrier> ofReceipt(String key) {
        return rows().ofKey(key);
    }

    public Optional<Barrier> find(UUID id) {
        return rows().find(id);
    }

    /** What waits for an answer, the longest first. */
    public List<Barrier> open() {
        return rows().open();
    }

    /** What is answered and not closed: perhaps it is still to be mended. */
    public List<Barrier> answered() {
        return rows().answered();
    }

    /** The latest first. */
    public List<Barrier> closed() {
        return rows().closed(MOST_CLOSED);
    }

    public Waiting waiting() {
        return rows().waiting(today().minusDays(Barrier.DAYS_TO_ANSWER)
                .atStartOfDay(City.ZONE)
                .toInstant());
    }

    public LocalDate today() {
        return City.today(clock);
    }

    /** Answers once; whoever left an address gets a letter. */
    public Outcome answer(UUID id, String text, UUID by) {
        if (text.isBlank()) {
            return Outcome.EMPTY;
        }
        if (text.length() > Barrier.LONGEST) {
            return Outcome.TOO_LONG;
        }
        if (!rows().answer(id, text.strip(), by, now())) {
            return Outcome.GONE;
        }
        find(id).ifPresent(barrier ->
                barrier.email().ifPresent(email -> answered.fire(new BarrierAnswered(id, email, barrier.language()))));
        return Outcome.DONE;
    }

    /** What is answered is closed when nothing is left to do; the address goes at once. */
    public Outcome close(UUID id, UUID by) {
        return rows().close(id, by, now()) ? Outcome.DONE : Outcome.GONE;
    }

    /** What was closed a year ago goes. */
    public int forget() {
        return rows().forget(now().minus(KEPT));
    }

    private BarrierRepository rows() {
        return new BarrierRepository(entities);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
