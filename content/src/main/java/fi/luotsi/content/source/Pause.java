package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.time.Duration;
import java.util.Optional;

/** The site asks for a pause. */
final class Pause extends Unanswered {
    private static final long serialVersionUID = 1;

    private final transient Optional<Duration> time;

    Pause(int status, Optional<Duration> time) {
        super(CrawlOutcome.BUSY, status, "asked to wait");
        this.time = time;
    }

    Optional<Duration> time() {
        return time;
    }
}
