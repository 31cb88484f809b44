package fi.luotsi.web.status;

import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.HostCount;
import fi.luotsi.content.ProblemCount;
import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import fi.luotsi.content.WorkerStatus;
import fi.luotsi.indexer.index.IndexStatus;
import fi.luotsi.indexer.index.LibraryIndex;
import fi.luotsi.web.harvest.Progress;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
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

    private List<Run> runs = List.of();
    private Duration databaseAnswer = Duration.ZERO;

    /** The latest run of a source, with what is not whole by reason, and what gave nothing by host. */
    public record Run(Source source, HarvestReport report, List<ProblemCount> problems, List<HostCount> hosts) {
        public Progress progress() {
            return new Progress(report, Instant.now());
        }
    }

    /** Called before every rendering of the page. */
    public void open() {
        visitor.requireAdministrator();
        var begin = System.nanoTime();
        var all = sources.all();
        databaseAnswer = Duration.ofNanos(System.nanoTime() - begin);
        runs = all.stream()
                .flatMap(source -> sources.reports(source.id(), 1).stream().map(report -> run(source, report)))
                .toList();
    }

    private Run run(Source source, HarvestReport report) {
        var hosts = sources.hosts(report.id()).stream()
                .filter(count -> count.outcome().isProblem())
                .toList();
        return new Run(source, report, sources.problemCounts(source.id()), hosts);
    }

    /** What the library shows now, to be compared with what the index holds. */
    public long libraryDocuments() {
        return sources.all().stream().mapToLong(Source::documents).sum();
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

    public List<Run> runs() {
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
