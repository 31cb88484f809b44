package fi.luotsi.compliance.metrics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The city's own targets, for example {@code signed 98, trained 95}; the others are those of the definitions. */
record Targets(Map<Metric, Integer> percents) {
    private static final Pattern TARGET = Pattern.compile("\\s*([A-Za-z]+)\\s+(\\d{1,2}|100)\\s*");

    Targets {
        percents = Map.copyOf(percents);
    }

    /** A target of nothing that is counted is a fault of whoever wrote it, and told as such. */
    static Targets of(String text) {
        var percents = new HashMap<Metric, Integer>();
        for (var part : text.split(",", -1)) {
            var target = TARGET.matcher(part);
            var metric = target.matches() ? metric(target.group(1)) : Optional.<Metric>empty();
            if (metric.isPresent()) {
                percents.put(metric.get(), Integer.parseInt(target.group(2)));
            } else if (!part.isBlank()) {
                throw new IllegalArgumentException(
                        "luotsi.metrics.targets is written as signed 98, trained 95: " + part);
            }
        }
        return new Targets(percents);
    }

    private static Optional<Metric> metric(String name) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.name().equalsIgnoreCase(name))
                .findFirst();
    }

    Definition in(Definition definition) {
        return Optional.ofNullable(percents.get(definition.metric()))
                .map(percent -> definition.with(Optional.of(percent)))
                .orElse(definition);
    }
}
