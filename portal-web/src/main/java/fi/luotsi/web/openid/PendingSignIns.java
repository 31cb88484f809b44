package fi.luotsi.web.openid;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sign-ins begun in one browser, a few of them for several tabs. Each is answered once. */
record PendingSignIns(List<PendingSignIn> all) {
    private static final String KEY = PendingSignIns.class.getName();
    private static final int MOST = 5;

    static void add(HttpSession session, PendingSignIn pending) {
        synchronized (session) {
            var before = of(session).all;
            var kept = before.subList(Math.max(0, before.size() - MOST + 1), before.size());
            session.setAttribute(
                    KEY,
                    new PendingSignIns(
                            Stream.concat(kept.stream(), Stream.of(pending)).toList()));
        }
    }

    static Optional<PendingSignIn> take(@Nullable HttpSession session, String state, Instant now) {
        if (session == null) {
            return Optional.empty();
        }
        synchronized (session) {
            var before = of(session).all;
            var found = before.stream()
                    .filter(pending -> pending.state().equals(state))
                    .findFirst();
            session.setAttribute(
                    KEY,
                    new PendingSignIns(before.stream()
                            .filter(pending -> !pending.state().equals(state))
                            .toList()));
            return found.filter(pending -> !pending.isStale(now));
        }
    }

    private static PendingSignIns of(HttpSession session) {
        return session.getAttribute(KEY) instanceof PendingSignIns pending ? pending : new PendingSignIns(List.of());
    }
}
