package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.snapshot.Count;
import fi.luotsi.compliance.usage.Total;
import fi.luotsi.compliance.usage.UsageFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who used any e-service, each person once, in the latest month that was over on the day and of which something is known; as long as the file of a month has not come, the month
 * before it stands in, for two months at most. Systems that tell only counts are not in it.
 */
@ApplicationScoped
class ActiveCounting implements Counting {
    @Inject
    UsageFigures usage;

    @Override
    public Metric metric() {
        return Metric.ACTIVE;
    }

    @Override
    public Map<UUID, Count> count(LocalDate day, UUID city) {
        return usage.asOf(day, Total.Of.E_SERVICES).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, unit -> Count.number(unit.getValue().active())));
    }

    /** Of every system, also of one that tells only counts. */
    @Override
    public Map<Part, Map<UUID, Count>> parts(LocalDate day) {
        return new SystemParts(usage.ofSystemsAsOf(day)).count(tally -> Count.number(tally.active()));
    }
}
