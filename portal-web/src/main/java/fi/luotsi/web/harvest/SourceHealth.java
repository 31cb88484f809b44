package fi.luotsi.web.harvest;

import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.HostCount;
import fi.luotsi.content.ProblemCount;
import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a source stands: its latest run, what is not whole by reason, and what gave nothing in that run by host. */
public record SourceHealth(
        Source source, Optional<HarvestReport> latest, List<ProblemCount> problems, List<HostCount> hosts) {
    public SourceHealth {
        problems = List.copyOf(problems);
        hosts = List.copyOf(hosts);
    }

    public static List<SourceHealth> of(Sources sources) {
        return sources.all().stream().map(source -> of(source, sources)).toList();
    }

    private static SourceHealth of(Source source, Sources sources) {
        var latest = sources.reports(source.id(), 1).stream().findFirst();
        var hosts = latest.stream()
                .flatMap(report -> sources.hosts(report.id()).stream())
                .filter(count -> count.outcome().isProblem())
                .toList();
        return new SourceHealth(source, latest, sources.problemCounts(source.id()), hosts);
    }

    public boolean isFailed() {
        return latest.filter(report -> report.state() == HarvestReport.State.FAILED)
                .isPresent();
    }

    public HarvestReport report() {
        return latest.orElseThrow();
    }

    public Progress progress() {
        return new Progress(report(), Instant.now());
    }
}
