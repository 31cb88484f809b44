package fi.luotsi.compliance.snapshot;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A unit with all below it, in a tree as it stood: its count without those of all others. */
record Within(UUID unit, Set<UUID> units) {
    Within {
        units = Set.copyOf(units);
    }

    /** Nothing where the unit does not stand in the tree. */
    static Within of(UUID unit, List<Place> places) {
        var tree = new RollUp(new Frozen(new Subject("", 0, LocalDate.MIN), 1, places, Map.of()));
        var units = new HashSet<UUID>();
        var depth = -1;
        for (var place : tree.depths().entrySet()) {
            if (place.getKey().unit().equals(unit)) {
                depth = place.getValue();
                units.add(unit);
            } else if (depth >= 0 && place.getValue() > depth) {
                units.add(place.getKey().unit());
            } else if (depth >= 0) {
                break;
            }
        }
        return new Within(unit, units);
    }

    boolean isThere() {
        return !units.isEmpty();
    }

    Count sum(Map<UUID, Count> counts) {
        return units.stream().map(each -> counts.getOrDefault(each, Count.NONE)).reduce(Count.NONE, Count::plus);
    }
}
