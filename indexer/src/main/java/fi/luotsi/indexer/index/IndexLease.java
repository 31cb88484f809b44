package fi.luotsi.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * An unchanging view of the index for one search; closing it gives it back.
 *
 * @param rebuilding documents may be missing
 */
public record IndexLease(IndexSearcher searcher, boolean rebuilding, Runnable giveBack) implements AutoCloseable {
    static IndexLease of(IndexStore store, boolean rebuilding) throws IOException {
        var searcher = store.acquire();
        return new IndexLease(searcher, rebuilding, () -> {
            try {
                store.release(searcher);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    public IndexReader reader() {
        return searcher.getIndexReader();
    }

    @Override
    public void close() {
        giveBack.run();
    }
}
