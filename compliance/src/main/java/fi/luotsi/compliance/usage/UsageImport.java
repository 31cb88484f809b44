package fi.luotsi.compliance.usage;

import fi.luotsi.compliance.usage.UsedSystem.Base;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a file says about a system in a month. Of several that were taken the latest counts.
 *
 * @param base as it was declared then
 * @param rows how many the file has
 * @param takenAt none as long as it only waits to be looked at
 * @param tallies by unit
 * @param faults of its rows; lists of imports are without them
 */
public record UsageImport(
        UUID id,
        UUID system,
        YearMonth month,
        String name,
        Base base,
        int rows,
        Optional<UUID> sentBy,
        Instant sentAt,
        Optional<Instant> takenAt,
        Map<UUID, Tally> tallies,
        List<RowFault> faults) {
    public UsageImport {
        tallies = Map.copyOf(tallies);
        faults = List.copyOf(faults);
    }

    public Tally whole() {
        return Tally.sum(tallies.values());
    }
}
