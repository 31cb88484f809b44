package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.io.IOException;

/** A request that gave nothing to read, and how it ended. The address stands nowhere in it, so that no log gets it. */
class Unanswered extends IOException {
    private static final long serialVersionUID = 1;

    private final CrawlOutcome outcome;
    private final int status;

    Unanswered(CrawlOutcome outcome, String why) {
        this(outcome, 0, why);
    }

    Unanswered(CrawlOutcome outcome, int status, String why) {
        super(why);
        this.outcome = outcome;
        this.status = status;
    }

    final CrawlOutcome outcome() {
        return outcome;
    }

    /** How a run ends that needed the answer. */
    Offer.End end() {
        return switch (outcome) {
            case SIGN_IN -> Offer.End.ACCESS_DENIED;
            case GONE -> Offer.End.MISSING;
            case BUSY -> Offer.End.BUSY;
            default -> Offer.End.SILENT;
        };
    }

    /** Of the answer; 0 where there was none. */
    final int status() {
        return status;
    }
}
