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
 * Of those entitled to use management-information systems: who used any, each person once, in the latest month that was over on the day and of which something is known; as long as the file of a month has not come, the month
 * before it stands in, for two months at most. Systems that tell only counts are not in it.
 */
@ApplicationScoped
class UtilisationCounting implements Counting {
    @Inject
    UsageFigures usage;

    @Override
    public Metric metric() {
        return Metric.UTILISATION;
    }

    @Override
    public Map<UUID, Count> count(LocalDate day, UUID city) {
        return usage.asOf(day, Total.Of.MANAGEMENT_SYSTEMS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        unit -> new Count(
                                unit.getValue().active(), unit.getValue().entitled())));
    }

    /** Of every system, also of one that tells only counts. */
    @Override
    public Map<Part, Map<UUID, Count>> parts(LocalDate day) {
        return new SystemParts(usage.ofSystemsAsOf(day)).count(tally -> new Count(tally.active(), tally.entitled()));
    }
}
