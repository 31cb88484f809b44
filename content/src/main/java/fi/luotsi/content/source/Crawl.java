package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.SignIn;
import fi.luotsi.content.WebSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * A web site, gone through address by address: what waits in the frontier is asked, what the answer leads to is added, until nothing waits. One request at a
 * time, on the run's own thread.
 */
public final class Crawl implements Offer {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int AT_ONCE = 50;
    private static final int ATTEMPTS = 3;
    private static final int SILENT_AFTER = 5;
    private static final int ADDRESSES_PER_PAGE = 4;
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);
    private static final Set<CrawlOutcome> TRIED_AGAIN =
            Set.of(CrawlOutcome.TIMED_OUT, CrawlOutcome.SERVER_ERROR, CrawlOutcome.UNREACHABLE, CrawlOutcome.BUSY);

    private final WebSite site;
    private final WebAddress start;
    private final Frontier frontier;
    private final Path temp;
    private final Guard guard;
    private final Duration patience;
    private final SSLContext tls;
    private final InstantSource clock;

    private Crawl(
            WebSite site,
            WebAddress start,
            Frontier frontier,
            Path temp,
            Guard guard,
            Duration patience,
            SSLContext tls,
            InstantSource clock) {
        this.site = site;
        this.start = start;
        this.frontier = frontier;
        this.temp = temp;
        this.guard = guard;
        this.patience = patience;
        this.tls = tls;
        this.clock = clock;
    }

    /** A site as its settings say; {@code temp} is where answers stand until they are taken. */
    public static Crawl of(WebSite site, Frontier frontier, Path temp) {
        var start = SiteCheck.start(site);
        return of(site, frontier, temp, Guard.of(start, site.internal()), PATIENCE, Fetcher.standardTls());
    }

    static Crawl of(WebSite site, Frontier frontier, Path temp, Guard guard, Duration patience, SSLContext tls) {
        return new Crawl(site, SiteCheck.start(site), frontier, temp, guard, patience, tls, InstantSource.system());
    }

    @Override
    public End to(Taker taker) throws IOException {
        try (var fetcher = new Fetcher(guard, start.origin(), site.signIn(), temp, patience, tls)) {
            var pace = new Pace(site.limits().delay(), clock);
            var manners = new Manners(fetcher, pace, taker, clock);
            var scope = Scope.of(site, start);
            frontier.begin();
            frontier.kept().forEach(taker::unchanged);
            try {
                new Seeds(manners, scope, frontier, taker).sow(site.limits().pages());
            } catch (Unanswered silent) {
                frontier.settle(start.toString(), silent.outcome(), 0);
                return End.SILENT;
            }
            var visits = new Visits(manners, scope, frontier, taker, temp, mostAddresses(), door(scope));
            var end = ask(visits, pace, taker);
            taker.settle();
            if (end == End.WHOLE) {
                frontier.kept().forEach(taker::unchanged);
                taker.expect(taker.settle());
            }
            return end;
        }
    }

    private Door door(Scope scope) {
        return new Door(site.signIn().kind() != SignIn.Kind.NONE, scope);
    }

    private int mostAddresses() {
        return site.limits().pages() * ADDRESSES_PER_PAGE;
    }

    private End ask(Visits visits, Pace pace, Taker taker) throws IOException {
        var deadline = clock.instant().plus(site.limits().time());
        var silent = 0;
        while (true) {
            taker.expect(taker.settle() + frontier.waiting());
            if (frontier.size() - frontier.waiting() >= site.limits().pages()) {
                frontier.leaveRest();
            }
            var next = frontier.next(AT_ONCE);
            if (next.isEmpty()) {
                return End.WHOLE;
            }
            for (var waiting : next) {
                if (taker.isStopping()) {
                    return End.STOPPED;
                }
                if (clock.instant().isAfter(deadline)) {
                    return End.OUT_OF_TIME;
                }
                var outcome = visit(waiting, visits, pace);
                silent = outcome == CrawlOutcome.UNREACHABLE ? silent + 1 : 0;
                if (silent >= SILENT_AFTER) {
                    return End.SILENT;
                }
                if (outcome == CrawlOutcome.LEFT) {
                    return End.BUSY;
                }
            }
        }
    }

    /** How it ended; {@link CrawlOutcome#LEFT} when the site wants the run to end. */
    private CrawlOutcome visit(Waiting waiting, Visits visits, Pace pace) throws IOException {
        try {
            return visits.visit(waiting);
        } catch (Pause pause) {
            var rest = pause.time().orElse(Duration.ofSeconds(5L << waiting.attempts()));
            if (rest.compareTo(LONGEST_REST) > 0) {
                return CrawlOutcome.LEFT;
            }
            pace.rest(waiting.host(), rest);
            return fail(waiting, CrawlOutcome.BUSY, pause.status());
        } catch (Unanswered failure) {
            return fail(waiting, failure.outcome(), failure.status());
        }
    }

    private CrawlOutcome fail(Waiting waiting, CrawlOutcome outcome, int status) {
        if (TRIED_AGAIN.contains(outcome) && waiting.attempts() + 1 < ATTEMPTS) {
            frontier.retry(waiting.address());
        } else {
            frontier.settle(waiting.address(), outcome, status);
        }
        return outcome;
    }
}
