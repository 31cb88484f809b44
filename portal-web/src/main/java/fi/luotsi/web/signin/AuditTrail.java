package fi.luotsi.web.signin;

import fi.luotsi.compliance.audit.AuditEntry;
import fi.luotsi.compliance.audit.AuditLog;
import fi.luotsi.compliance.audit.Deed;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.content.Document;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes into the audit log what a visitor does, before it is done: each form and operation, each page that the access matrix marks as showing other people's
 * data, each document that is not public, each refusal.
 */
@RequestScoped
public class AuditTrail {
    private static final Pattern IDENTITY = Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
    /** Names of parameters that say what a request is about, the nearest first. */
    private static final List<String> SUBJECTS =
            List.of("id", "document", "person", "account", "unit", "source", "from");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    AuditLog log;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    @Inject
    ClientAddress addresses;

    Clock clock = Clock.systemUTC();

    /** Somebody reads a document; public ones are nobody's business. */
    public void opened(Document document, String route) {
        if (visitor.isSignedIn() && !document.audience().isPublic()) {
            write(account(), Deed.OPENED, route, Optional.of(document.id().value()));
        }
    }

    /** A visitor who is signed in is let through to a page or an operation. */
    void allowed(AccessMatrix.Row row) {
        if (visitor.isSignedIn() && row.isLogged() && !(row.isRepeated() && isToldOf(row))) {
            write(account(), row.isReading() ? Deed.READ : Deed.ACTED, row.path(), subject());
        }
    }

    private boolean isToldOf(AccessMatrix.Row row) {
        var session = request.getSession(false);
        if (session == null) {
            return false;
        }
        var key = AuditTrail.class.getName() + row.path() + subject();
        var now = clock.instant();
        var isFresh = session.getAttribute(key) instanceof Instant last
                && last.plus(MINUTE).isAfter(now);
        if (!isFresh) {
            session.setAttribute(key, now);
        }
        return isFresh;
    }

    /** A visitor who is signed in asked for what is not theirs. */
    void refused(String route) {
        if (visitor.isSignedIn()) {
            write(account(), Deed.REFUSED, route, subject());
        }
    }

    void signedIn(Account account) {
        write(Optional.of(account.id()), Deed.SIGNED_IN, "/sign-in", Optional.empty());
    }

    public void signInFailed() {
        write(Optional.empty(), Deed.SIGN_IN_FAILED, "/sign-in", Optional.empty());
    }

    void signedOut() {
        if (visitor.isSignedIn()) {
            write(account(), Deed.SIGNED_OUT, "/sign-out", Optional.empty());
        }
    }

    private Optional<UUID> account() {
        return visitor.account().map(Account::id);
    }

    private Optional<UUID> subject() {
        return Stream.concat(
                        Stream.of(request.getRequestURI()),
                        SUBJECTS.stream().map(name -> Objects.requireNonNullElse(request.getParameter(name), "")))
                .flatMap(text -> IDENTITY.matcher(text).results())
                .map(MatchResult::group)
                .findFirst()
                .map(UUID::fromString);
    }

    private void write(Optional<UUID> account, Deed deed, String route, Optional<UUID> subject) {
        log.write(new AuditEntry(clock.instant(), account, deed, route, subject, addresses.of(request)));
    }
}
