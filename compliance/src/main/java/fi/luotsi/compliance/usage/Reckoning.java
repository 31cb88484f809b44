package fi.luotsi.compliance.usage;

import fi.luotsi.compliance.people.WhoIsWho;
import fi.luotsi.compliance.personnelfile.IdentityCode;
import fi.luotsi.compliance.personnelfile.WrittenDay;
import fi.luotsi.compliance.usage.RowFault.Reason;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Counts the rows of a file of people: each person once, in their unit, if they are entitled. */
final class Reckoning {
    private final UsedSystem system;
    private final YearMonth month;
    private final Entitled entitled;
    private final Map<UUID, Integer> licences;
    private final WhoIsWho whoIsWho;
    private final Map<UUID, Integer> counted = new HashMap<>();
    private final Set<UUID> active = new HashSet<>();
    private final List<RowFault> faults = new ArrayList<>();

    /** @param licences of each unit: how many may use it */
    Reckoning(UsedSystem system, YearMonth month, Entitled entitled, Map<UUID, Integer> licences, WhoIsWho whoIsWho) {
        this.system = system;
        this.month = month;
        this.entitled = entitled;
        this.licences = licences;
        this.whoIsWho = whoIsWho;
    }

    /**
     * What came of it.
     *
     * @param active the people; none where only counts are told
     */
    record Reckoned(Map<UUID, Tally> tallies, Set<UUID> active, List<RowFault> faults) {}

    Reckoned of(List<UsageRow> rows) {
        for (var row : rows) {
            fault(row).map(reason -> new RowFault(row.number(), reason)).ifPresent(faults::add);
        }
        return new Reckoned(Entitled.tallies(licences, counted), Set.copyOf(active), List.copyOf(faults));
    }

    private Optional<Reason> fault(UsageRow row) {
        if (row.who().isEmpty()) {
            return Optional.of(Reason.EMPTY);
        }
        if (IdentityCode.is(row.who())) {
            return Optional.of(Reason.IDENTITY_CODE);
        }
        var day = day(row.lastUse());
        if (day.isPresent()) {
            return day;
        }
        var meant = system.rule().fits(row.who()) ? whoIsWho.find(row.who()) : List.<UUID>of();
        if (meant.size() != 1) {
            return Optional.of(meant.isEmpty() ? Reason.UNKNOWN : Reason.AMBIGUOUS);
        }
        return count(meant.getFirst());
    }

    private Optional<Reason> day(String lastUse) {
        return lastUse.isEmpty()
                ? Optional.empty()
                : WrittenDay.read(lastUse.replaceAll("[ T].*|(?<=^\\d{5})\\.\\d+$", ""))
                        .map(day -> YearMonth.from(day).equals(month)
                                ? Optional.<Reason>empty()
                                : Optional.of(Reason.OTHER_MONTH))
                        .orElse(Optional.of(Reason.NOT_A_DAY));
    }

    private Optional<Reason> count(UUID person) {
        var unit = entitled.people().get(person);
        if (unit == null) {
            return Optional.of(Reason.NOT_ENTITLED);
        }
        if (active.contains(person)) {
            return Optional.of(Reason.TWICE);
        }
        if (counted.getOrDefault(unit, 0) >= licences.getOrDefault(unit, 0)) {
            return Optional.of(Reason.NO_LICENCE);
        }
        active.add(person);
        counted.merge(unit, 1, Integer::sum);
        return Optional.empty();
    }

    /** What a file of counts says. A unit of which it says nothing counts none. */
    static Reckoned ofCounts(List<UsageRow> rows, Base base, Map<UUID, Integer> licences, Map<String, UUID> units) {
        var reader = new CountReader(base, licences, units);
        var faults = rows.stream().flatMap(row -> reader.fault(row).stream()).toList();
        return new Reckoned(Entitled.tallies(reader.entitled(), reader.active()), Set.of(), faults);
    }
}
