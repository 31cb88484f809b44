package fi.luotsi.web.api;

import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.HostCount;
import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** How the latest run of each source ended: failures by type and by host, as JSON and as lines for Prometheus. */
final class SourceHealth {
    private SourceHealth() {}

    static JsonArray json(Sources sources) {
        var array = Json.createArrayBuilder();
        for (var source : sources.all()) {
            array.add(json(source, sources));
        }
        return array.build();
    }

    private static JsonObjectBuilder json(Source source, Sources sources) {
        var problems = Json.createObjectBuilder();
        sources.problemCounts(source.id())
                .forEach(count -> problems.add(count.reason().name(), count.items()));
        var hosts = Json.createArrayBuilder();
        var latest = sources.reports(source.id(), 1);
        latest.forEach(report -> failures(report, sources)
                .forEach(count -> hosts.add(Json.createObjectBuilder()
                        .add("host", count.host())
                        .add("outcome", count.outcome().name())
                        .add("addresses", count.addresses()))));
        var json = Json.createObjectBuilder()
                .add("key", source.key())
                .add("documents", source.documents())
                .add("problems", problems)
                .add("hosts", hosts)
                .add("state", latest.isEmpty() ? "" : latest.getFirst().state().name());
        var failure =
                latest.stream().flatMap(report -> report.failure().stream()).findFirst();
        return json.add(
                "failure",
                failure.<JsonValue>map(word -> Json.createValue(word.name())).orElse(JsonValue.NULL));
    }

    private static List<HostCount> failures(HarvestReport report, Sources sources) {
        return sources.hosts(report.id()).stream()
                .filter(count -> count.outcome().isProblem())
                .toList();
    }

    /** The text format of Prometheus; hosts and keys are plain words, and are escaped all the same. */
    static String metrics(Sources sources) {
        var lines = new StringBuilder();
        head(lines, "luotsi_source_documents", "Documents that a source shows.");
        for (var source : sources.all()) {
            line(lines, "luotsi_source_documents", source.documents(), "source", source.key());
        }
        head(lines, "luotsi_source_failed", "Whether the latest run of a source failed.");
        for (var source : sources.all()) {
            sources.reports(source.id(), 1)
                    .forEach(report -> line(
                            lines,
                            "luotsi_source_failed",
                            report.state() == HarvestReport.State.FAILED ? 1 : 0,
                            "source",
                            source.key()));
        }
        head(lines, "luotsi_source_problems", "Items that are not whole in the library, by reason.");
        for (var source : sources.all()) {
            sources.problemCounts(source.id())
                    .forEach(count -> line(
                            lines,
                            "luotsi_source_problems",
                            count.items(),
                            "source",
                            source.key(),
                            "reason",
                            count.reason().name()));
        }
        head(lines, "luotsi_source_host_failures", "Addresses that gave nothing in the latest run, by host and kind.");
        for (var source : sources.all()) {
            sources.reports(source.id(), 1).stream()
                    .flatMap(report -> failures(report, sources).stream())
                    .forEach(count -> line(
                            lines,
                            "luotsi_source_host_failures",
                            count.addresses(),
                            "source",
                            source.key(),
                            "host",
                            count.host(),
                            "outcome",
                            count.outcome().name()));
        }
        return lines.toString();
    }

    private static void head(StringBuilder lines, String name, String help) {
        lines.append("# HELP ").append(name).append(' ').append(help).append('\n');
        lines.append("# TYPE ").append(name).append(" gauge\n");
    }

    private static void line(StringBuilder lines, String name, long value, String... labels) {
        lines.append(name).append('{');
        for (var i = 0; i < labels.length; i += 2) {
            lines.append(i == 0 ? "" : ",")
                    .append(labels[i])
                    .append("=\"")
                    .append(escaped(labels[i + 1]))
                    .append('"');
        }
        lines.append("} ").append(value).append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
