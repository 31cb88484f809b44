package fi.luotsi.web.signin;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The session of somebody who signed in. It begins under a new identity, ends after twelve hours whatever happens (and after half an hour of silence, see
 * web.xml), and asks the directory again every few seconds, so that a disabled account or a lost role counts at once.
 */
final class Session {
    private static final String KEY = Session.class.getName();
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(3);

    private final Directory directory;
    private final Clock clock;

    Session(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** What the session remembers; the account is looked up again once {@code checkedAt} is old. */
    private record Remembered(UUID accountId, Instant begunAt, Instant checkedAt, Account account) {}

    /** Every way to sign in ends here. */
    void begin(HttpServletRequest request, Account account) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var now = clock.instant();
        request.getSession(true).setAttribute(KEY, new Remembered(account.id(), now, now, account));
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    Optional<Account> account(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof Remembered remembered
                ? account(session, remembered)
                : Optional.empty();
    }

    private Optional<Account> account(HttpSession session, Remembered remembered) {
        var now = clock.instant();
        if (remembered.begunAt.plus(LONGEST).isBefore(now)) {
            session.invalidate();
            return Optional.empty();
        }
        if (remembered.checkedAt.plus(TRUSTED_FOR).isAfter(now)) {
            return Optional.of(remembered.account);
        }
        var account = directory.account(remembered.accountId);
        account.ifPresentOrElse(
                found -> session.setAttribute(KEY, new Remembered(found.id(), remembered.begunAt, now, found)),
                session::invalidate);
        return account;
    }
}
