package fi.luotsi.compliance.snapshot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The counts of units with all below them. */
final class RollUp {
    private static final int DEEPEST = 50;

    private final Map<Optional<UUID>, List<Place>> children;
    private final Map<UUID, Count> own;
    private final Map<UUID, Count> sums = new HashMap<>();
    private final SequencedMap<Place, Integer> depths = new LinkedHashMap<>();

    RollUp(Frozen frozen) {
        children = frozen.places().stream()
                .sorted(Comparator.comparing(Place::nameFi).thenComparing(Place::unit))
                .collect(Collectors.groupingBy(Place::parent));
        own = frozen.counts();
        children.getOrDefault(Optional.<UUID>empty(), List.of()).forEach(root -> add(root, 0));
    }

    private Count add(Place place, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("Units lie in a circle: " + place.unit());
        }
        depths.put(place, depth);
        var sum = children.getOrDefault(Optional.of(place.unit()), List.of()).stream()
                .map(child -> add(child, depth + 1))
                .reduce(own.getOrDefault(place.unit(), Count.NONE), Count::plus);
        sums.put(place.unit(), sum);
        return sum;
    }

    /** Every unit with its depth, each under its parent. */
    SequencedMap<Place, Integer> depths() {
        return depths;
    }

    Count of(UUID unit) {
        return sums.getOrDefault(unit, Count.NONE);
    }
}
