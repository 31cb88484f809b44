package fi.luotsi.compliance.usage;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts who uses the portal, as other systems are counted. Of a visit nothing is kept but a mark of the person in the month: no day, no page, no order.
 */
@ApplicationScoped
@Transactional
public class OwnUse {
    private static final String NAME = "Luotsi";

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Workforce workforce;

    Clock clock = Clock.systemUTC();

    private volatile Today today = new Today(LocalDate.EPOCH, Set.of());

    /** Accounts that were marked already, so that not every request asks the database; forgotten at midnight. */
    private record Today(LocalDate day, Set<UUID> accounts) {}

    /** Somebody who is signed in asks for something. */
    public void seen(UUID account) {
        var day = City.today(clock);
        if (!today.day().equals(day)) {
            today = new Today(day, ConcurrentHashMap.newKeySet());
        }
        var marked = today.accounts();
        if (!marked.contains(account)) {
            var month = YearMonth.from(day);
            var key = new Months(entities).key(month, day);
            workforce.personOf(account).ifPresent(person -> marks().see(month, key.mark(person)));
            marked.add(account);
        }
    }

    /** Counts the open months; appended where a count changed. */
    public void count() {
        var workers = workforce.everybody();
        marks().openMonths().forEach(month -> count(month, workers));
    }

    private void count(YearMonth month, List<Worker> workers) {
        var key = marks().open(month).orElseThrow();
        var seen = marks().seen(month);
        var entitled = Entitled.of(workers, month, Base.STAFF);
        var tallies = entitled.tallies(Months.those(entitled, seen, key));
        var isCounted = rows().latest(UsedSystem.LUOTSI, month)
                .filter(last -> last.tallies().equals(tallies))
                .isPresent();
        if (seen.isEmpty() || isCounted) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var counted = new UsageImport(
                UuidCreator.getTimeOrderedEpoch(),
                UsedSystem.LUOTSI,
                month,
                NAME,
                Base.STAFF,
                seen.size(),
                Optional.empty(),
                now,
                Optional.of(now),
                tallies,
                List.of());
        rows().add(counted, Optional.of(key.mark(counted.id())));
        marks().add(counted.id(), seen);
        marks().keepOnly(counted);
        new Months(entities).calculate(month, key, workers, now);
    }

    private UsageRepository rows() {
        return new UsageRepository(entities);
    }

    private MarkRepository marks() {
        return new MarkRepository(entities);
    }
}
