package fi.luotsi.compliance.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The counts of use as they stand. They are exact: whoever shows them to others protects small numbers first. */
@ApplicationScoped
@Transactional
public class UsageFigures {
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

    /** By unit, each without those below it, in the last month that was over on that day; none where nothing was counted. */
    public Map<UUID, Tally> asOf(LocalDate day, Total.Of of) {
        var month = YearMonth.from(day.plusDays(1)).minusMonths(1);
        return totals(month, month).stream()
                .filter(total -> total.of() == of)
                .findFirst()
                .map(Total::tallies)
                .orElse(Map.of());
    }

    private UsageRepository rows() {
        return new UsageRepository(entities);
    }
}
