package fi.luotsi.web.status;

import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import fi.luotsi.content.WorkerStatus;
import fi.luotsi.indexer.index.IndexStatus;
import fi.luotsi.indexer.index.LibraryIndex;
import fi.luotsi.web.harvest.SourceHealth;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code /admin/status}: whether everything works, and what does not. */
@Named
@RequestScoped
public class StatusView {
    @Inject
    LibraryIndex libraryIndex;

    @Inject
    Sources sources;

    @Inject
    Visitor visitor;

    private List<SourceHealth> runs = List.of();
    private long libraryDocuments;
    private Duration databaseAnswer = Duration.ZERO;

    /** Called before every rendering of the page. */
    public void open() {
        visitor.requireAdministrator();
        var begin = System.nanoTime();
        var documents = sources.all().stream().mapToLong(Source::documents).sum();
        databaseAnswer = Duration.ofNanos(System.nanoTime() - begin);
        libraryDocuments = documents;
        runs = SourceHealth.of(sources).stream()
                .filter(source -> source.latest().isPresent())
                .toList();
    }

    /** What the library shows now, to be compared with what the index holds. */
    public long libraryDocuments() {
        return libraryDocuments;
    }

    public IndexStatus index() {
        return libraryIndex.status();
    }

    /** True when each language can be said in each other one. */
    public boolean dictionariesComplete() {
        return !index().dictionaries().isEmpty()
                && index().dictionaries().stream().allMatch(dictionary -> dictionary.words() > 0);
    }

    /** The tone of the index's badge. */
    public String indexTone() {
        return switch (index().state()) {
            case READY -> "ok";
            case REBUILDING -> "due";
            case UNAVAILABLE -> "late";
        };
    }

    /** The page could not be shown without the database, so that it answered; how fast, for its list of sources. */
    public long databaseMillis() {
        return databaseAnswer.toMillis();
    }

    public WorkerStatus workers() {
        return sources.workers();
    }

    /** Workers that had to be replaced because of a file, whatever the cause. */
    public long workersReplaced() {
        return workers().replacements().entrySet().stream()
                .filter(replaced -> replaced.getKey() != WorkerStatus.Replacement.AGE)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public List<SourceHealth> runs() {
        return runs;
    }

    public Duration uptime() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    public long memoryUsedBytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    public long memoryLimitBytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax();
    }
}
