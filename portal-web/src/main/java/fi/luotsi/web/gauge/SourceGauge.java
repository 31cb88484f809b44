package fi.luotsi.web.gauge;

import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import fi.luotsi.web.harvest.SourceHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sources: what they show, how old that is, and what is not whole. */
@ApplicationScoped
class SourceGauge implements Gauge {
    private static final int RUNS_LOOKED_AT = 20;

    @Inject
    Sources sources;

    Clock clock = Clock.systemUTC();

    @Override
    public void tell(Exposition out) {
        var health = SourceHealth.of(sources);
        tell(out, health);
        ages(out, health);
    }

    private void ages(Exposition out, List<SourceHealth> sources) {
        var ages = new TreeMap<String, Long>();
        for (var health : sources) {
            readAt(health.source())
                    .ifPresent(at -> ages.put(
                            health.source().key(),
                            Duration.between(at, clock.instant()).toSeconds()));
        }
        ages(out, ages);
    }

    static void ages(Exposition out, Map<String, Long> seconds) {
        out.gauge("luotsi_source_age_seconds", "Time since a source was last read to its end.");
        seconds.forEach((source, age) -> out.line("luotsi_source_age_seconds", age, "source", source));
    }

    private Optional<Instant> readAt(Source source) {
        return sources.reports(source.id(), RUNS_LOOKED_AT).stream()
                .filter(report -> report.state() == HarvestReport.State.DONE)
                .findFirst()
                .flatMap(HarvestReport::finishedAt);
    }

    static void tell(Exposition out, List<SourceHealth> sources) {
        documents(out, sources);
        failed(out, sources);
        problems(out, sources);
        hosts(out, sources);
    }

    private static void documents(Exposition out, List<SourceHealth> sources) {
        out.gauge("luotsi_source_documents", "Documents that a source shows.");
        sources.forEach(health -> out.line(
                "luotsi_source_documents",
                health.source().documents(),
                "source",
                health.source().key()));
    }

    private static void failed(Exposition out, List<SourceHealth> sources) {
        out.gauge("luotsi_source_failed", "Whether the latest run of a source failed.");
        sources.forEach(health -> out.line(
                "luotsi_source_failed",
                health.isFailed() ? 1 : 0,
                "source",
                health.source().key()));
    }

    private static void problems(Exposition out, List<SourceHealth> sources) {
        out.gauge("luotsi_source_problems", "Items that are not whole in the library, by reason.");
        for (var health : sources) {
            for (var count : health.problems()) {
                out.line(
                        "luotsi_source_problems",
                        count.items(),
                        "source",
                        health.source().key(),
                        "reason",
                        count.reason().name());
            }
        }
    }

    private static void hosts(Exposition out, List<SourceHealth> sources) {
        out.gauge("luotsi_source_host_failures", "Addresses that gave nothing in the latest run, by host and outcome.");
        for (var health : sources) {
            for (var count : health.hosts()) {
                out.line(
                        "luotsi_source_host_failures",
                        count.addresses(),
                        "source",
                        health.source().key(),
                        "host",
                        count.host(),
                        "outcome",
                        count.outcome().name());
            }
        }
    }
}
