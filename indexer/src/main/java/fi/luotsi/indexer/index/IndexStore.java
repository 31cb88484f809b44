package fi.luotsi.indexer.index;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** One open index. It owns the directory, the writer with its lock, and the readers. Written by one thread, read by many. */
final class IndexStore implements Closeable {
    private static final String FINGERPRINT = "fingerprint";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final SectionDocuments sections;
    /** True when there was nothing, or nothing usable, and the index began empty. */
    private final boolean fresh;

    private IndexStore(Directory directory, IndexedLanguage language, int bufferMegabytes) throws IOException {
        this.directory = directory;
        this.sections = new SectionDocuments(language);
        this.fresh = !DirectoryReader.indexExists(directory);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setUseCompoundFile(false)
                        .setRAMBufferSizeMB(bufferMegabytes)
                        .setCommitOnClose(false));
        try {
            writer.setLiveCommitData(Map.of(FINGERPRINT, language.fingerprint()).entrySet());
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException unreadable) {
            IOUtils.closeWhileHandlingException(writer::rollback);
            throw unreadable;
        }
    }

    /** Opens what is there; an index that is damaged or made otherwise is thrown away, and an empty one opened. */
    static IndexStore open(IndexPlace place, IndexedLanguage language, int bufferMegabytes) throws IOException {
        var directory = place.open();
        try {
            if (!fits(directory, language.fingerprint())) {
                clear(directory);
            }
            return openOrClear(directory, language, bufferMegabytes);
        } catch (IOException | RuntimeException failure) {
            IOUtils.closeWhileHandlingException(directory);
            throw failure;
        }
    }

    private static IndexStore openOrClear(Directory directory, IndexedLanguage language, int bufferMegabytes)
            throws IOException {
        try {
            return new IndexStore(directory, language, bufferMegabytes);
        } catch (IOException | RuntimeException failure) {
            if (!Damage.isCauseOf(failure)) {
                throw failure;
            }
            clear(directory);
            return new IndexStore(directory, language, bufferMegabytes);
        }
    }

    private static boolean fits(Directory directory, String fingerprint) throws IOException {
        try {
            return !DirectoryReader.indexExists(directory)
                    || fingerprint.equals(SegmentInfos.readLatestCommit(directory)
                            .getUserData()
                            .get(FINGERPRINT));
        } catch (IOException unreadable) {
            if (Damage.isCauseOf(unreadable)) {
                return false;
            }
            throw unreadable;
        }
    }

    /** Throws the index away, unless another process has it open. */
    static void clear(Directory directory) throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    boolean isFresh() {
        return fresh;
    }

    /** Puts the document in place of what there was of it, as a whole or not at all. */
    void replace(Document document) throws IOException {
        writer.updateDocuments(term(document.id()), sections.of(document));
    }

    void delete(DocumentId document) throws IOException {
        writer.deleteDocuments(term(document));
    }

    /** Whether new searches see all that was written, and each segment that others were merged into. */
    boolean isRefreshed() throws IOException {
        var searcher = acquire();
        try {
            return ((DirectoryReader) searcher.getIndexReader()).isCurrent();
        } finally {
            release(searcher);
        }
    }

    /** Makes all that was written visible to new searches. */
    void refresh() throws IOException {
        flush();
        searchers.maybeRefreshBlocking();
    }

    void commit() throws IOException {
        flush();
        writer.commit();
    }

    /** Each thread that wrote has a buffer of its own: they are written out side by side. */
    private void flush() throws IOException {
        try {
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .parallel()
                    .forEach(thread -> flushOne());
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void flushOne() {
        try {
            writer.flushNextBuffer();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** The documents in the index, with their change numbers, as the newest searcher sees them. What cannot be read as such is damage. */
    Map<DocumentId, Long> changeNumbers() throws IOException {
        var searcher = acquire();
        try {
            return HeldDocuments.of(searcher.getIndexReader());
        } catch (AlreadyClosedException closing) {
            throw closing;
        } catch (RuntimeException unreadable) {
            throw new CorruptIndexException(
                    "The identities of documents cannot be read", directory.toString(), unreadable);
        } finally {
            release(searcher);
        }
    }

    /** Reads every byte and compares checksums: throws what {@link Damage} knows when the disk did not keep what was written. */
    void verify() throws IOException {
        var searcher = acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            release(searcher);
        }
    }

    IndexSize size() throws IOException {
        var searcher = acquire();
        try {
            long documents = searcher.count(new FieldExistsQuery(SectionFields.CHANGE));
            long bytes = 0;
            for (var file : directory.listAll()) {
                bytes += lengthOf(file);
            }
            return new IndexSize(documents, searcher.getIndexReader().numDocs(), bytes);
        } finally {
            release(searcher);
        }
    }

    /** How large the index is. */
    record IndexSize(long documents, long sections, long bytes) {}

    private long lengthOf(String file) {
        try {
            return directory.fileLength(file);
        } catch (IOException mergedAway) {
            return 0;
        }
    }

    /** Gives up what was not committed. */
    void rollback() {
        IOUtils.closeWhileHandlingException(searchers, writer::rollback, directory);
    }

    @Override
    public void close() throws IOException {
        try {
            commit();
        } finally {
            rollback();
        }
    }

    private static Term term(DocumentId document) {
        return new Term(SectionFields.DOCUMENT, document.toString());
    }
}
