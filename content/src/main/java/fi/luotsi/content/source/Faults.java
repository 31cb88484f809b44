package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sorts what goes wrong between the request and the answer. */
final class Faults {
    private static final Set<Class<?>> NO_CONNECTION =
            Set.of(ConnectException.class, NoRouteToHostException.class, UnresolvedAddressException.class);

    private Faults() {}

    static Unanswered of(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unanswered known) {
                return known;
            }
            if (cause instanceof HttpTimeoutException) {
                return new Unanswered(CrawlOutcome.TIMED_OUT, "too slow");
            }
            if (cause instanceof SSLException) {
                return new Unanswered(CrawlOutcome.UNREACHABLE, "no trusted TLS");
            }
            if (NO_CONNECTION.contains(cause.getClass())) {
                return new Unanswered(CrawlOutcome.UNREACHABLE, "no connection");
            }
            if (!(cause instanceof IOException || cause instanceof CompletionException)) {
                return new Unanswered(CrawlOutcome.BROKEN, cause.getClass().getSimpleName());
            }
        }
        return new Unanswered(CrawlOutcome.BROKEN, "the answer broke off or is no HTTP");
    }
}
