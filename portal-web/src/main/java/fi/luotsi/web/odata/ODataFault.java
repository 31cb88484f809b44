package fi.luotsi.web.odata;

/** A request that cannot be answered, with what to do; never with what somebody else wrote. */
final class ODataFault extends RuntimeException {
    static final int NOT_THERE = 404;
    static final int UNREADABLE = 400;
    static final int NOT_DONE_HERE = 501;

    private static final long serialVersionUID = 1L;

    private final int status;

    ODataFault(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    static ODataFault unreadable(String sentence) {
        return new ODataFault(UNREADABLE, sentence);
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
