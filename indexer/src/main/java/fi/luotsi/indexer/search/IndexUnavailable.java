package fi.luotsi.indexer.search;

/** The index cannot answer now; it is mended without anybody's help. */
public final class IndexUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexUnavailable(Throwable cause) {
        super(cause);
    }
}
