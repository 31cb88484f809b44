package fi.luotsi.compliance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How many people a directory has taken away within a day, whom it may not, and an administrator's leave to go on. */
@ApplicationScoped
@Transactional
public class Departures {
    private static final int MOST_SHOWN = 200;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /**
     * What administrators see.
     *
     * @param active whom the directory keeps and who are here
     * @param gone who left within a day
     * @param most how many may leave within a day as it stands
     * @param held whom the directory wants to leave and who stay until somebody lets them go, by name
     * @param heldCount how many those are
     * @param unplaced who are here and whose department is no unit
     */
    public record Overview(
            int active,
            int gone,
            int most,
            List<Held> held,
            int heldCount,
            int unplaced,
            Optional<Instant> changedAt,
            Optional<Allowance> allowance) {
        public boolean isUsed() {
            return changedAt.isPresent();
        }

        public boolean isStopped() {
            return heldCount > 0;
        }
    }

    public record Held(UUID person, String name, Instant since) {}

    /** How many more may leave until a day after. */
    public record Allowance(int people, UUID by, Instant at) {}

    public Overview overview() {
        var rows = new ProvisionRepository(entities);
        var guard = new DepartureGuard(entities, clock.instant());
        return new Overview(
                guard.active(),
                guard.gone(),
                guard.most(),
                rows.held(MOST_SHOWN),
                rows.countHeld(),
                rows.countUnplaced(City.today(clock)),
                rows.lastChange(),
                guard.allowance());
    }

    /** For a day so many more may leave. */
    public void letGo(int people, UUID by) {
        var guard = new DepartureGuard(entities, clock.instant());
        guard.lock();
        guard.allow(people, by);
    }
}
