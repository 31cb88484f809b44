package fi.luotsi.web.signin;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The session of somebody who signed in. It begins under a new identity, ends after twelve hours whatever happens (and after half an hour of silence, see
 * web.xml), and asks the database again every few seconds, so that a disabled account, a lost role or a session ended from elsewhere counts at once.
 */
@ApplicationScoped
public class Session {
    private static final String KEY = Session.class.getName();
    private static final String HOME = "/";
    private static final String PASSWORD = "password";
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(3);

    @Inject
    Directory directory;

    @Inject
    Sessions sessions;

    @Inject
    ClientAddress addresses;

    @Inject
    AuditTrail trail;

    Clock clock = Clock.systemUTC();

    /**
     * What the session remembers; the account is looked up again once {@code checkedAt} is old.
     *
     * @param farewell where to go when it ends
     * @param method how they proved who they are
     */
    private record Remembered(
            UUID accountId, Instant begunAt, Instant checkedAt, Account account, String farewell, String method) {
        Remembered checked(Instant now, Account found) {
            return new Remembered(accountId, begunAt, now, found, farewell, method);
        }
    }

    /**
     * Every way to sign in ends here.
     *
     * @param method how they proved who they are, a word for the evidence of what they sign
     */
    public void begin(HttpServletRequest request, Account account, String farewell, String method) {
        end(request);
        trail.signedIn(account);
        var now = clock.instant();
        var session = request.getSession(true);
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        sessions.begin(
                session.getId(), account.id(), BrowserName.of(agent), NetworkAddress.shortened(addresses.of(request)));
        session.setAttribute(KEY, new Remembered(account.id(), now, now, account, farewell, method));
    }

    void begin(HttpServletRequest request, Account account) {
        begin(request, account, HOME, PASSWORD);
    }

    /** Where to go then. */
    String end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return HOME;
        }
        var farewell = remembered(session).map(Remembered::farewell).orElse(HOME);
        end(session);
        return farewell;
    }

    /** The service to which ending the session will lead, if not to this portal. */
    Optional<String> farewell(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(Session::remembered)
                .map(Remembered::farewell)
                .filter(address -> !address.startsWith(HOME));
    }

    /** How whoever asks had proved who they are; empty where there is no session. */
    public String method(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(Session::remembered)
                .map(Remembered::method)
                .orElse("");
    }

    Optional<Account> account(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> remembered(session).flatMap(remembered -> account(session, remembered)));
    }

    private Optional<Account> account(HttpSession session, Remembered remembered) {
        var now = clock.instant();
        if (remembered.begunAt.plus(Sessions.LONGEST).isBefore(now)) {
            end(session);
            return Optional.empty();
        }
        if (remembered.checkedAt.plus(TRUSTED_FOR).isAfter(now)) {
            return Optional.of(remembered.account);
        }
        var account =
                sessions.goesOn(session.getId()) ? directory.account(remembered.accountId) : Optional.<Account>empty();
        account.ifPresentOrElse(found -> session.setAttribute(KEY, remembered.checked(now, found)), () -> end(session));
        return account;
    }

    private void end(HttpSession session) {
        if (remembered(session).isPresent()) {
            sessions.end(session.getId());
        }
        session.invalidate();
    }

    private static Optional<Remembered> remembered(HttpSession session) {
        return session.getAttribute(KEY) instanceof Remembered remembered ? Optional.of(remembered) : Optional.empty();
    }
}
