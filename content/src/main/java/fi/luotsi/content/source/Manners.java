package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Asks as the site wants to be asked: by its robots.txt, which is read once a day, and at its pace. */
final class Manners {
    private static final Duration ROBOTS_LIVE = Duration.ofHours(24);
    private static final int MOST_REDIRECTS = 5;

    private final Fetcher fetcher;
    private final Pace pace;
    private final Taker taker;
    private final InstantSource clock;
    private final Map<String, Known> robots = new HashMap<>();
    private final Map<String, Unanswered> silent = new HashMap<>();

    Manners(Fetcher fetcher, Pace pace, Taker taker, InstantSource clock) {
        this.fetcher = fetcher;
        this.pace = pace;
        this.taker = taker;
        this.clock = clock;
    }

    private record Known(Robots robots, Instant at) {}

    Answer ask(WebAddress address, Validators known, long most) throws IOException {
        pace.wait(address.host(), taker);
        return fetcher.get(address, known, most);
    }

    /** @throws Unanswered when it cannot be known what the site allows: then nothing may be asked (RFC 9309, 2.3.1.4) */
    Robots robots(WebAddress address) throws IOException {
        var known = robots.get(address.origin());
        if (known == null || known.at().plus(ROBOTS_LIVE).isBefore(clock.instant())) {
            known = new Known(readOnce(address), clock.instant());
            robots.put(address.origin(), known);
            known.robots().delay().ifPresent(delay -> pace.ask(address.host(), delay));
        }
        return known.robots();
    }

    /** A site that does not say what it allows is not asked again in this run. */
    private Robots readOnce(WebAddress address) throws IOException {
        var failure = silent.get(address.origin());
        if (failure != null) {
            throw failure;
        }
        try {
            return read(address);
        } catch (Unanswered unanswered) {
            silent.put(address.origin(), unanswered);
            throw unanswered;
        }
    }

    private Robots read(WebAddress address) throws IOException {
        try {
            var at = WebAddress.of(address.origin() + "/robots.txt");
            for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
                try (var answer = ask(at, Validators.of(""), Sitemap.MOST_BYTES)) {
                    if (!answer.isRedirect()) {
                        return read(answer);
                    }
                    at = at.resolve(answer.header("Location"));
                }
            }
            return Robots.ALLOW_ALL;
        } catch (BadAddress nowhere) {
            return Robots.ALLOW_ALL;
        }
    }

    /** Missing rules forbid nothing; a server that fails forbids everything. */
    private static Robots read(Answer answer) throws IOException {
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new Unanswered(CrawlOutcome.SERVER_ERROR, "robots.txt cannot be read");
        }
        return answer.isOk() ? Robots.of(answer.bytes(Robots.MOST_BYTES)) : Robots.ALLOW_ALL;
    }
}
