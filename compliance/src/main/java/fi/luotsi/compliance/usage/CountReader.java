package fi.luotsi.compliance.usage;

import fi.luotsi.compliance.usage.RowFault.Reason;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads rows that tell how many used something in a unit. */
final class CountReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final Base base;
    private final Map<UUID, Integer> entitled;
    private final Map<String, UUID> units;
    private final Map<UUID, Integer> active = new HashMap<>();

    /** @param units by their codes in small letters */
    CountReader(Base base, Map<UUID, Integer> licences, Map<String, UUID> units) {
        this.base = base;
        this.entitled = new HashMap<>(licences);
        this.units = units;
    }

    Optional<RowFault> fault(UsageRow row) {
        return reason(row).map(reason -> new RowFault(row.number(), reason));
    }

    private Optional<Reason> reason(UsageRow row) {
        var unit = units.get(row.unit().toLowerCase(Locale.ROOT));
        if (unit == null) {
            return Optional.of(row.unit().isEmpty() ? Reason.EMPTY : Reason.UNKNOWN_UNIT);
        }
        if (active.containsKey(unit)) {
            return Optional.of(Reason.TWICE);
        }
        var states = base == Base.STATED && !row.entitled().isEmpty();
        if (!NUMBER.matcher(row.active()).matches()
                || (states && !NUMBER.matcher(row.entitled()).matches())) {
            return Optional.of(Reason.NOT_A_NUMBER);
        }
        var all = states ? Integer.parseInt(row.entitled()) : entitled.getOrDefault(unit, 0);
        var used = Integer.parseInt(row.active());
        if (used > all) {
            return Optional.of(Reason.MORE_THAN_ENTITLED);
        }
        entitled.put(unit, all);
        active.put(unit, used);
        return Optional.empty();
    }

    Map<UUID, Integer> entitled() {
        return entitled;
    }

    Map<UUID, Integer> active() {
        return active;
    }
}
