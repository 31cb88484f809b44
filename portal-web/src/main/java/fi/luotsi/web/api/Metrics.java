package fi.luotsi.web.api;

import fi.luotsi.content.RecognitionStatus;
import fi.luotsi.web.harvest.SourceHealth;
import java.util.List;

/** The figures of the sources in the text format of Prometheus. */
final class Metrics {
    private final StringBuilder text = new StringBuilder();

    private Metrics() {}

    static String of(List<SourceHealth> sources) {
        var metrics = new Metrics();
        metrics.documents(sources);
        metrics.failed(sources);
        metrics.problems(sources);
        metrics.hosts(sources);
        return metrics.text.toString();
    }

    static String of(RecognitionStatus recognition) {
        var metrics = new Metrics();
        metrics.recognition(recognition);
        return metrics.text.toString();
    }

    private void recognition(RecognitionStatus recognition) {
        begin("luotsi_recognition_available", "Whether there is a program that reads pictures.");
        line("luotsi_recognition_available", recognition.program().isPresent() ? 1 : 0);
        begin("luotsi_recognition_pages", "Pages that are pictures, by what became of them.");
        line("luotsi_recognition_pages", recognition.waiting(), "state", "waiting");
        line("luotsi_recognition_pages", recognition.done(), "state", "done");
        recognition
                .failed()
                .forEach((reason, pages) ->
                        line("luotsi_recognition_pages", pages, "state", "failed", "reason", reason.name()));
    }

    private void documents(List<SourceHealth> sources) {
        begin("luotsi_source_documents", "Documents that a source shows.");
        sources.forEach(health -> line(
                "luotsi_source_documents",
                health.source().documents(),
                "source",
                health.source().key()));
    }

    private void failed(List<SourceHealth> sources) {
        begin("luotsi_source_failed", "Whether the latest run of a source failed.");
        sources.forEach(health -> line(
                "luotsi_source_failed",
                health.isFailed() ? 1 : 0,
                "source",
                health.source().key()));
    }

    private void problems(List<SourceHealth> sources) {
        begin("luotsi_source_problems", "Items that are not whole in the library, by reason.");
        for (var health : sources) {
            for (var count : health.problems()) {
                var reason = count.reason().name();
                line(
                        "luotsi_source_problems",
                        count.items(),
                        "source",
                        health.source().key(),
                        "reason",
                        reason);
            }
        }
    }

    private void hosts(List<SourceHealth> sources) {
        begin("luotsi_source_host_failures", "Addresses that gave nothing in the latest run, by host and outcome.");
        for (var health : sources) {
            for (var count : health.hosts()) {
                line(
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

    private void begin(String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    /** @param labels names and values by turns */
    private void line(String name, long value, String... labels) {
        text.append(name);
        for (var i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]);
            text.append("=\"").append(escaped(labels[i + 1])).append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(value).append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
