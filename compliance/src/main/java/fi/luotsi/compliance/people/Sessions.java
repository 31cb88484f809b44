package fi.luotsi.compliance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Who is signed in where, of all portals on one database: what is not in here any more has ended. Only owners see and end their sessions. */
@ApplicationScoped
@Transactional
public class Sessions {
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    /** Half an hour of silence ends a session (web.xml); use is noted to the minute. */
    private static final Duration SILENCE = Duration.ofMinutes(35);

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    public static String id(String session) {
        return Digests.sha256(session);
    }

    public void begin(String session, UUID account, String browser, String address) {
        sessions().insert(id(session), account.toString(), browser, address, clock.instant());
    }

    /** Whether the session has not been ended from elsewhere. That it is in use is noted now and then. */
    public boolean goesOn(String session) {
        var now = clock.instant();
        var lastUse = sessions().lastUse(id(session));
        if (lastUse.filter(noted -> noted.isBefore(now.minus(NOTED_EVERY))).isPresent()) {
            sessions().use(id(session), now);
        }
        return lastUse.isPresent();
    }

    public void end(String session) {
        sessions().delete(id(session));
    }

    /** The latest first. */
    public List<ActiveSession> of(UUID account) {
        return sessions().of(account.toString(), clock.instant().minus(SILENCE));
    }

    /** Nothing happens to a session of somebody else. */
    public void end(UUID account, String id) {
        sessions().delete(account.toString(), id);
    }

    public void endOthers(UUID account, String keptSession) {
        sessions().deleteOthers(account.toString(), id(keptSession));
    }

    /** Forgets what has ended by itself, and all sessions of disabled accounts. */
    public void forget() {
        var now = clock.instant();
        sessions().deleteOver(now.minus(LONGEST), now.minus(SILENCE));
    }

    private SessionRepository sessions() {
        return new SessionRepository(entities);
    }
}
