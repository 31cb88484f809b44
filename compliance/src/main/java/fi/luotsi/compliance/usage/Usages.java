package fi.luotsi.compliance.usage;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.compliance.usage.Reckoning.Reckoned;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import fi.luotsi.compliance.usage.UsedSystem.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes in what other systems tell of their use. A file is looked at first; what is taken is appended, and the latest counts. */
@ApplicationScoped
@Transactional
public class Usages {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_YEARS_BACK = 10;
    private static final Duration WAITS = Duration.ofDays(7);

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Workforce workforce;

    @Inject
    UsedSystems systems;

    Clock clock = Clock.systemUTC();

    /** What came of sending a file. */
    public sealed interface Sending {
        record Waiting(UsageImport arrived) implements Sending {}

        /** The same was taken before, and would count the same: nothing changes. */
        record Same(UsageImport before) implements Sending {}

        record Refused(Problem problem) implements Sending {}
    }

    /** Why nothing can be made of a file. */
    public enum Problem {
        EMPTY,
        TOO_LARGE,
        OLD_WORKBOOK,
        DAMAGED,
        OPEN_QUOTE,
        /** The column of users, or those of units and counts. */
        COLUMN_MISSING,
        SYSTEM,
        /** It is still to come, or long past. */
        MONTH,
        /** Of all rows none can be counted. */
        NOTHING_COUNTS
    }

    public Sending send(UUID system, YearMonth month, String name, byte[] file, UUID by) {
        var found = systems.find(system).filter(known -> known.rule() != Rule.OWN);
        if (found.isEmpty()) {
            return new Sending.Refused(Problem.SYSTEM);
        }
        return switch (PersonnelTable.read(file)) {
            case PersonnelTable.Reading.Unreadable unreadable ->
                new Sending.Refused(Problem.valueOf(unreadable.reason().name()));
            case PersonnelTable.Reading.Read read ->
                UsageFile.rows(read.table(), found.get().rule())
                        .map(rows -> send(system, month, name, rows, by))
                        .orElseGet(() -> new Sending.Refused(Problem.COLUMN_MISSING));
        };
    }

    /** As a file, from another system. */
    public Sending send(UUID system, YearMonth month, String name, List<UsageRow> rows, UUID by) {
        var found = systems.find(system).filter(known -> known.rule() != Rule.OWN);
        if (found.isEmpty()) {
            return new Sending.Refused(Problem.SYSTEM);
        }
        var current = YearMonth.from(today());
        if (month.isAfter(current) || month.isBefore(current.minusYears(MOST_YEARS_BACK))) {
            return new Sending.Refused(Problem.MONTH);
        }
        if (rows.isEmpty()) {
            return new Sending.Refused(Problem.EMPTY);
        }
        var reckoned = reckon(found.get(), month, rows);
        return reckoned.faults().size() >= rows.size()
                ? new Sending.Refused(Problem.NOTHING_COUNTS)
                : keep(found.get(), month, name, rows, reckoned, by);
    }

    private Reckoned reckon(UsedSystem system, YearMonth month, List<UsageRow> rows) {
        var entitled = Entitled.of(workforce.everybody(), month, system.base());
        var licences =
                system.base() == Base.STATED ? new SystemRepository(entities).licences(system.id()) : entitled.byUnit();
        return system.rule() == Rule.COUNTS
                ? Reckoning.ofCounts(rows, system.base(), licences, systems.codes())
                : new Reckoning(system, month, entitled, licences, workforce.whoIsWho()).of(rows);
    }

    private Sending keep(
            UsedSystem system, YearMonth month, String name, List<UsageRow> rows, Reckoned reckoned, UUID by) {
        var key = new Months(entities).key(month, today());
        var fileMark = key.mark(rows.toString());
        var before = rows().latest(system.id(), month)
                .filter(last -> last.tallies().equals(reckoned.tallies()))
                .filter(last -> rows().fileMark(last.id()).orElse(fileMark).equals(fileMark));
        if (before.isPresent()) {
            return new Sending.Same(before.get());
        }
        var arrived = new UsageImport(
                UuidCreator.getTimeOrderedEpoch(),
                system.id(),
                month,
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                system.base(),
                rows.size(),
                Optional.of(by),
                now(),
                Optional.empty(),
                reckoned.tallies(),
                reckoned.faults());
        rows().add(arrived, Optional.of(fileMark));
        marks().add(arrived.id(), reckoned.active().stream().map(key::mark).toList());
        return new Sending.Waiting(arrived);
    }

    public Optional<UsageImport> find(UUID id) {
        return rows().find(id);
    }

    /** Files that were sent, the newest first. */
    public List<UsageImport> recent(int most) {
        return rows().recent(most);
    }

    /** Takes what waits; from now on it counts. False where it does not wait any more. */
    public boolean take(UUID id) {
        var waiting = rows().find(id).filter(arrived -> arrived.takenAt().isEmpty());
        if (waiting.isEmpty() || !rows().take(id, now())) {
            return false;
        }
        marks().keepOnly(waiting.get());
        var months = new Months(entities);
        var month = waiting.get().month();
        months.calculate(month, months.key(month, today()), workforce.everybody(), now());
        return true;
    }

    public boolean discard(UUID id) {
        return rows().discard(id);
    }

    /** Destroys the keys and marks of months that are long over, and lets go of what nobody took; how many months were closed. */
    public int close() {
        rows().discardWaiting(clock.instant().minus(WAITS));
        var closed = marks().toClose(today());
        closed.forEach(marks()::close);
        return closed.size();
    }

    public LocalDate today() {
        return City.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private UsageRepository rows() {
        return new UsageRepository(entities);
    }

    private MarkRepository marks() {
        return new MarkRepository(entities);
    }
}
