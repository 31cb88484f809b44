package fi.luotsi.indexer.index;

import fi.luotsi.content.AudienceChanged;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentReplaced;
import fi.luotsi.content.DocumentVerified;
import fi.luotsi.content.DocumentWithdrawn;
import fi.luotsi.content.Library;
import fi.luotsi.content.RevisionPublished;
import fi.luotsi.content.TextTrimmed;
import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Translator;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The index of the library: opened with the portal, kept in step by the library's events after commit, and mended by comparison. */
@ApplicationScoped
public class LibraryIndex {
    private static final long PATIENCE_AT_END_SECONDS = 20;

    @Inject
    Library library;

    @Inject
    IndexerConfig config;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    private volatile @Nullable IndexUpdater updater;
    private volatile @Nullable OpenIndex open;
    private final CountDownLatch finished = new CountDownLatch(1);

    /** For the container; everything else uses the other one. */
    public LibraryIndex() {}

    LibraryIndex(Library library, IndexPlace place, IndexedLanguage language, Pace pace, Executor executor) {
        start(library, new OpenIndex(place, language, 64), pace, executor);
    }

    /** An index of its own outside the portal, for measuring: made as the portal's is, in the given folder. */
    public static LibraryIndex standalone(Library library, IndexerConfig config, Executor executor) {
        return new LibraryIndex(
                library,
                IndexPlace.folder(config.indexFolder()),
                IndexedLanguage.with(config.voikkoFolder(), config.dictionaryFolder()),
                Pace.of(config),
                executor);
    }

    /** Called once, when the portal starts. */
    public void open() {
        var language = IndexedLanguage.with(config.voikkoFolder(), config.dictionaryFolder());
        var place = IndexPlace.folder(config.indexFolder());
        start(library, new OpenIndex(place, language, config.bufferMegabytes()), Pace.of(config), executor);
    }

    private void start(Library contents, OpenIndex index, Pace pace, Executor threads) {
        var starting = new IndexUpdater(contents, index, pace, Clock.systemUTC());
        open = index;
        updater = starting;
        threads.execute(() -> {
            starting.run();
            finished.countDown();
        });
    }

    @PreDestroy
    public void close() {
        var running = updater;
        updater = null;
        if (running != null) {
            running.queue().close();
            awaitTheEnd();
        }
    }

    private void awaitTheEnd() {
        try {
            finished.await(PATIENCE_AT_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionPublished event) {
        changed(event.document());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentVerified event) {
        changed(event.document());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) TextTrimmed event) {
        changed(event.document());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentReplaced event) {
        changed(event.document());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentWithdrawn event) {
        changed(event.document());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AudienceChanged event) {
        changed(event.document());
    }

    private void changed(DocumentId document) {
        var running = updater;
        if (running != null) {
            running.queue().add(List.of(document));
        }
    }

    /** How the index stands now. */
    public IndexStatus status() {
        var running = updater;
        var index = open;
        return running == null || index == null
                ? IndexStatus.NOT_OPEN
                : index.status(running.lastComparison(), running.waiting());
    }

    /** Compares the index with the library and mends the difference, in the background; done at start and called on a schedule. */
    public void reconcile() {
        var running = updater;
        if (running != null) {
            running.queue().requestComparison();
        }
    }

    /** A search met something that looks like damage: all checksums are compared, in the background. */
    public void suspect() {
        var running = updater;
        if (running != null) {
            running.queue().requestVerification();
        }
    }

    /** Nothing waits, everything is seen and committed. */
    public boolean isAtRest() {
        var running = updater;
        return running != null && running.isAtRest();
    }

    /** The index as it is now, for one search; empty while it is not open. The caller closes it. */
    public Optional<IndexLease> lease() throws IOException {
        var index = open;
        return index == null ? Optional.empty() : index.lease();
    }

    /** The analyzers that the index is made with. */
    public Analyzers analyzers() {
        return language().analyzers();
    }

    /** Says the words of a query in other languages. */
    public Translator translator() {
        return language().translator();
    }

    private IndexedLanguage language() {
        return Objects.requireNonNull(open, "The index is not open").language();
    }
}
