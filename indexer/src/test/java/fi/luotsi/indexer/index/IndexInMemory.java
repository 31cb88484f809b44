package fi.luotsi.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Library;
import fi.luotsi.indexer.IndexerConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** A running index of a library over a directory that outlives it. */
public final class IndexInMemory implements AutoCloseable {
    static final Pace FAST = new Pace(
            Duration.ofMillis(20),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofMillis(30),
            Duration.ofDays(1));

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final LibraryIndex index;

    public IndexInMemory(Library library, String voikkoFolder) {
        this(library, voikkoFolder, System.getProperty("luotsi.dictionary.folder", ""));
    }

    public IndexInMemory(Library library, String voikkoFolder, String dictionaryFolder) {
        this(library, inMemory(), voikkoFolder, dictionaryFolder, FAST);
    }

    public IndexInMemory(Library library, String voikkoFolder, Directory directory) {
        this(library, () -> new Kept(directory), voikkoFolder);
    }

    IndexInMemory(Library library, IndexPlace place, String voikkoFolder) {
        this(library, place, voikkoFolder, System.getProperty("luotsi.dictionary.folder", ""), FAST);
    }

    private IndexInMemory(Library library, IndexPlace place, String voikkoFolder, String dictionaryFolder, Pace pace) {
        index = new LibraryIndex(library, place, IndexedLanguage.with(voikkoFolder, dictionaryFolder), pace, thread);
    }

    /** As it is made in the portal, on disk. */
    public static IndexInMemory asInThePortal(Library library, Path folder, String voikkoFolder) {
        var config = IndexerConfig.from(key -> Optional.empty());
        return new IndexInMemory(
                library,
                IndexPlace.folder(folder),
                voikkoFolder,
                System.getProperty("luotsi.dictionary.folder", ""),
                Pace.of(config));
    }

    private static IndexPlace inMemory() {
        var directory = new ByteBuffersDirectory();
        return () -> new Kept(directory);
    }

    public LibraryIndex index() {
        return index;
    }

    /** Waits until the index has seen everything and rests. */
    public IndexInMemory awaitReady() {
        long deadline = System.nanoTime() + Duration.ofSeconds(300).toNanos();
        while (!index.isAtRest()) {
            assertThat(System.nanoTime())
                    .as("still not ready: " + index.status())
                    .isLessThan(deadline);
            sleep();
        }
        return this;
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        index.close();
        thread.shutdown();
    }

    private static final class Kept extends FilterDirectory {
        Kept(Directory directory) {
            super(directory);
        }

        @Override
        public void close() {
            // the test owns it
        }
    }
}
