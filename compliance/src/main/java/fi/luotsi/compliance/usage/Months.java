package fi.luotsi.compliance.usage;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Months while they are open: who used any of several systems is calculated from marks, each person once. */
final class Months {
    /** Late and corrected files come in this time. */
    static final int OPEN_DAYS = 60;

    private final UsageRepository imports;
    private final MarkRepository marks;
    private final List<UsedSystem> systems;

    Months(EntityManager entities) {
        imports = new UsageRepository(entities);
        marks = new MarkRepository(entities);
        systems = new SystemRepository(entities).all();
    }

    MonthKey key(YearMonth month, LocalDate today) {
        var end = month.atEndOfMonth();
        return marks.key(month, (end.isAfter(today) ? end : today).plusDays(OPEN_DAYS));
    }

    /** After something was taken: the totals of its month, appended where they changed. */
    void calculate(YearMonth month, MonthKey key, List<Worker> workers, Instant at) {
        for (var of : Total.Of.values()) {
            var before = imports.totals(month, month).stream()
                    .filter(total -> total.of() == of)
                    .findFirst();
            total(of, month, key, workers)
                    .filter(total -> isBetter(total, before))
                    .ifPresent(total -> imports.add(total, UuidCreator.getTimeOrderedEpoch(), at));
        }
    }

    /** A month that was closed has lost the marks of some systems: what was calculated of more stays. */
    private static boolean isBetter(Total total, Optional<Total> before) {
        return !total.systems().isEmpty()
                && before.filter(old -> old.equals(total) || !total.systems().containsAll(old.systems()))
                        .isEmpty();
    }

    private Optional<Total> total(Total.Of of, YearMonth month, MonthKey key, List<Worker> workers) {
        var marked = new HashSet<String>();
        var within = new ArrayList<UsedSystem>();
        for (var system : systems) {
            var latest = imports.latest(system.id(), month)
                    .filter(found -> imports.fileMark(found.id()).isPresent());
            if (latest.isPresent() && of.takes(system) && system.rule().isOfPeople()) {
                marked.addAll(marks.marks(latest.get().id()));
                within.add(system);
            }
        }
        if (within.isEmpty()) {
            return Optional.empty();
        }
        var base = within.stream().allMatch(system -> system.base() == Base.TEACHING) ? Base.TEACHING : Base.STAFF;
        var entitled = Entitled.of(workers, month, base);
        var codes = within.stream().map(UsedSystem::code).sorted().toList();
        return Optional.of(new Total(of, month, base, codes, entitled.tallies(those(entitled, marked, key))));
    }

    /** Of the entitled people those who have one of the marks. */
    static Set<UUID> those(Entitled entitled, Set<String> marked, MonthKey key) {
        return entitled.people().keySet().stream()
                .filter(person -> marked.contains(key.mark(person)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
