package fi.luotsi.indexer.evaluation;

/** A collection that cannot be measured; the message says what is wrong with it, for whoever made it. */
public final class UnusableCollection extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableCollection(String message) {
        super(message);
    }
}
