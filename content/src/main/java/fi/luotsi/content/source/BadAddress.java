package fi.luotsi.content.source;

/** What was written is no address of a web page, or one that nobody writes in good faith. */
final class BadAddress extends Exception {
    private static final long serialVersionUID = 1;

    BadAddress(String why) {
        super(why);
    }
}
