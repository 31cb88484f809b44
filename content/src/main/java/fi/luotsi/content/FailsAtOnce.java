package fi.luotsi.content;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * For every persistence unit: when the database does not answer, EclipseLink would sleep for five seconds before each of three further tries, and the reader
 * and a thread with it. It tries again once and at once, which is enough for a connection that had died in the pool.
 */
public class FailsAtOnce implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(1);
        session.getLogin().setDelayBetweenConnectionAttempts(0);
    }
}
