package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.snapshot.Count;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Counts one metric. A bean for each that has facts; facts of other modules are counted by beans of the portal. */
public interface Counting {
    Metric metric();

    /**
     * By unit, each without those below it. For a metric whose facts have no days, as it stands now.
     *
     * @param city the unit at the top, for what belongs to no other
     */
    Map<UUID, Count> count(LocalDate day, UUID city);

    /** The same of each part that is told by itself, in the data store; none where there are no parts. */
    default Map<Part, Map<UUID, Count>> parts(LocalDate day) {
        return Map.of();
    }
}
