package fi.luotsi.content;

/** A source cannot be read as it was given; the problem is a word that the pages translate. */
public final class UnusableSource extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        NOT_ABSOLUTE,
        NOT_A_FOLDER,
        NOT_READABLE,
        NO_NAME,
        NOT_AN_ADDRESS,
        ALREADY_A_SOURCE,
        NO_SUCH_HOST,
        /** The site stands inside the own network, or where no request may go, and was not opened. */
        INTERNAL_ADDRESS,
        PORT_REFUSED,
        BAD_PATTERN,
        BAD_SIGN_IN,
        SECRET_IN_THE_CLEAR,
        BAD_LIMIT,
        BAD_TENANT,
        BAD_CLIENT,
        BAD_CLIENT_SECRET,
        /** A sign-in or Graph service that is no plain https address. */
        BAD_SERVICE,
        NOTHING_TO_READ,
        /** Too many lists of a SharePoint site, or one with too long a name. */
        BAD_LISTS,
        NO_USER,
        NO_SECRET,
        NO_FOLDER,
        BAD_SENDERS,
        NO_RECEIVER,
        /** Without TLS to another machine. */
        MAIL_IN_THE_CLEAR
    }

    private final Problem problem;

    public UnusableSource(Problem problem, String location) {
        super(problem + ": " + location);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
