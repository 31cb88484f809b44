package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.snapshot.Count;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where people work on a day: everybody counts once, in the unit of the work that they began last. Pure. */
record AtWork(List<Worker> workers, LocalDate day) {
    AtWork {
        workers = List.copyOf(workers);
    }

    /** @param people who is counted, and whether they count among the part */
    Map<UUID, Count> count(Map<UUID, Boolean> people) {
        var counts = new HashMap<UUID, Count>();
        for (var worker : workers) {
            var counted = people.get(worker.person());
            if (counted != null) {
                worker.on(day).ifPresent(work -> counts.merge(work.unit(), Count.of(counted), Count::plus));
            }
        }
        return counts;
    }
}
