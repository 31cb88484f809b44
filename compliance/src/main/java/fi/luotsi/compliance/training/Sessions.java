package fi.luotsi.compliance.training;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.printed.PrintedCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** When and where courses are given, and who has said that they come. */
@ApplicationScoped
@Transactional
public class Sessions {
    /** So long a session stays in calendars that are read again and again. */
    private static final Duration CALENDAR = Duration.ofDays(90);

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Event<SessionTold> told;

    Clock clock = Clock.systemUTC();

    /** What came of the wish to come. */
    public enum Outcome {
        DONE,
        /** All places are taken. */
        FULL,
        /** It has begun, or does not take place. */
        CLOSED
    }

    public Session add(
            UUID course,
            Instant startsAt,
            Instant endsAt,
            String place,
            String link,
            Optional<Integer> places,
            UUID by) {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("A session ends after it begins: " + startsAt + ", " + endsAt);
        }
        var session = new Session(
                UuidCreator.getTimeOrderedEpoch(),
                course,
                startsAt,
                endsAt,
                place,
                link,
                places,
                PrintedCode.byLot(),
                false,
                by);
        rows().add(session, now());
        return session;
    }

    public void cancel(UUID session) {
        if (rows().cancel(session)) {
            rows().enrolled(session).forEach(person -> told.fire(new SessionTold(session, person, true)));
        }
    }

    public Optional<Session> find(UUID id) {
        return rows().find(id);
    }

    /** However the code was typed. */
    public Optional<Session> withCode(String typed) {
        var code = PrintedCode.read(typed);
        return code.isEmpty() ? Optional.empty() : rows().withCode(code);
    }

    /** Those that have not ended, the first first. */
    public List<Session> coming() {
        return rows().after(now());
    }

    /** The latest first. */
    public List<Session> of(UUID course) {
        return rows().of(course);
    }

    /** Keeps a place for somebody; once, however often they ask. */
    public Outcome enrol(UUID session, UUID person) {
        rows().lock(session);
        var found = rows().find(session).filter(open -> open.isAhead(now()));
        if (found.isEmpty()) {
            return Outcome.CLOSED;
        }
        var enrolled = rows().enrolled(session);
        if (enrolled.contains(person)) {
            return Outcome.DONE;
        }
        if (found.get().places().filter(places -> enrolled.size() >= places).isPresent()) {
            return Outcome.FULL;
        }
        rows().enrol(session, person, now());
        told.fire(new SessionTold(session, person, false));
        return Outcome.DONE;
    }

    public void leave(UUID session, UUID person) {
        rows().leave(session, person);
    }

    /** In the order in which they said that they come. */
    public List<UUID> enrolled(UUID session) {
        return rows().enrolled(session);
    }

    /** To which somebody has said that they come. */
    public Set<UUID> enrolments(UUID person) {
        return rows().sessionsOf(person).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Those of somebody that have not ended for long, also those that do not take place. */
    public List<Session> calendar(UUID person) {
        return rows().of(person, now().minus(CALENDAR));
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private SessionRepository rows() {
        return new SessionRepository(entities);
    }
}
