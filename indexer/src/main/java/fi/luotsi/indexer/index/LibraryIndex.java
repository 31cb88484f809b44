package fi.luotsi.indexer.index;

/** The index of the library. */
public class LibraryIndex {
    public IndexStatus status() {
        throw new IllegalStateException();
    }

    /** Compares the index with the library and mends the difference; called at start and on a schedule. */
    public void reconcile() {
        throw new IllegalStateException();
    }
}
