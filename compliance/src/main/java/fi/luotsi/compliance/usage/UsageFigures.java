package fi.luotsi.compliance.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The counts of use as they stand. They are exact: whoever shows them to others protects small numbers first. */
@ApplicationScoped
@Transactional
public class UsageFigures {
    private static final int MONTHS_WAITED = 2;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    /** The latest of each system and month. */
    public List<UsageImport> ofSystems(YearMonth from, YearMonth to) {
        return rows().latest(from, to);
    }

    /** Each person once. */
    public List<Total> totals(YearMonth from, YearMonth to) {
        return rows().totals(from, to);
    }

    /**
     * By unit, each without those below it, in the latest month that was over on that day and of which anything was counted; none where that is longer ago than
     * files are waited for.
     */
    public Map<UUID, Tally> asOf(LocalDate day, Total.Of of) {
        var over = YearMonth.from(day.plusDays(1)).minusMonths(1);
        return totals(over.minusMonths(MONTHS_WAITED), over).stream()
                .filter(total -> total.of() == of)
                .max(Comparator.comparing(Total::month))
                .map(Total::tallies)
                .orElse(Map.of());
    }

    /** As {@link #asOf}, of each system by itself, by its code. */
    public Map<String, Map<UUID, Tally>> ofSystemsAsOf(LocalDate day) {
        var over = YearMonth.from(day.plusDays(1)).minusMonths(1);
        var codes = new SystemRepository(entities)
                .all().stream().collect(Collectors.toMap(UsedSystem::id, UsedSystem::code));
        return ofSystems(over.minusMonths(MONTHS_WAITED), over).stream()
                .collect(Collectors.groupingBy(
                        UsageImport::system, Collectors.maxBy(Comparator.comparing(UsageImport::month))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(latest -> codes.get(latest.system()), UsageImport::tallies));
    }

    private UsageRepository rows() {
        return new UsageRepository(entities);
    }
}
