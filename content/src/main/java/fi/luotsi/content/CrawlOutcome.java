package fi.luotsi.content;

/** How the request of one address of a web site ended. */
public enum CrawlOutcome {
    /** Answered with 200 and taken in. */
    FETCHED(true, false),
    /** Answered with 304, or known to be the same without asking. */
    NOT_MODIFIED(true, false),
    /** Says the same as another address, which stands for it. */
    DUPLICATE(false, false),
    REDIRECTED(false, false),
    /** Answered with 404 or 410. */
    GONE(false, false),
    /** The site's robots.txt keeps robots away. */
    ROBOTS(false, false),
    /** The page itself asks not to be found. */
    NOINDEX(false, false),
    /** Beyond the site, its depth or its patterns. */
    OUTSIDE(false, false),
    /** A picture, a film, a script: nothing to read. */
    UNREAD(false, false),
    /** Stands where no request may go: inside the network, another port, an odd spelling. */
    REFUSED(true, true),
    /** Answered with 401 or 403. */
    SIGN_IN(true, true),
    /** Another answer of 400 to 499. */
    CLIENT_ERROR(true, true),
    SERVER_ERROR(true, true),
    /** Asked to wait, more often or longer than a run does. */
    BUSY(true, true),
    TIMED_OUT(true, true),
    /** No connection, no such host, or no trusted certificate. */
    UNREACHABLE(true, true),
    TOO_LARGE(true, true),
    /** Not what HTTP is. */
    BROKEN(true, true),
    /** The site holds more than the run may read. */
    LEFT(true, false);

    private final boolean kept;
    private final boolean problem;

    CrawlOutcome(boolean kept, boolean problem) {
        this.kept = kept;
        this.problem = problem;
    }

    /** Does what was taken in from there before stay in the library? */
    public boolean isKept() {
        return kept;
    }

    public boolean isProblem() {
        return problem;
    }
}
