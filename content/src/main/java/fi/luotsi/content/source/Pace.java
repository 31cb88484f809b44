package fi.luotsi.content.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** No host is asked more often than it likes: from the beginning of one request to the next there is a delay, longer if the host asks for it. */
final class Pace {
    private final Duration delay;
    private final InstantSource clock;
    private final Map<String, Duration> asked = new HashMap<>();
    private final Map<String, Instant> notBefore = new HashMap<>();

    Pace(Duration delay, InstantSource clock) {
        this.delay = delay;
        this.clock = clock;
    }

    /** What the host's robots.txt asks for; the longer one holds. */
    void ask(String host, Duration crawlDelay) {
        asked.merge(host, crawlDelay, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    void wait(String host, Taker taker) {
        var wait = Duration.between(clock.instant(), notBefore.getOrDefault(host, Instant.EPOCH));
        if (wait.isPositive()) {
            taker.pause(wait);
        }
        var own = asked.getOrDefault(host, Duration.ZERO);
        notBefore.put(host, clock.instant().plus(own.compareTo(delay) > 0 ? own : delay));
    }

    void rest(String host, Duration time) {
        notBefore.put(host, clock.instant().plus(time));
    }
}
