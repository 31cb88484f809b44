package fi.luotsi.compliance.survey;

import fi.luotsi.compliance.people.UnitLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the answers are shown that wait in their units when a campaign has closed: those of small units together in the nearest unit above in which they are
 * enough, what is left in the city only, and if that is not enough either, nowhere. So a unit above and the city never differ from what else is shown of them by
 * fewer than the threshold.
 */
final class Leftovers {
    private final int least;
    private final Map<UUID, Integer> waiting;
    private final Map<UUID, List<UUID>> carried = new HashMap<>();
    private final Map<UUID, String> places = new HashMap<>();

    private Leftovers(Map<UUID, Integer> waiting, int least) {
        this.waiting = waiting;
        this.least = least;
    }

    /**
     * By unit, where its waiting answers are shown; units whose answers are shown nowhere are not there.
     *
     * @param waiting how many wait, by unit
     * @param tree each unit under its parent
     */
    static Map<UUID, String> places(Map<UUID, Integer> waiting, List<UnitLine> tree, int least) {
        var leftovers = new Leftovers(waiting, least);
        var city = new ArrayList<>(waiting.keySet());
        tree.forEach(line -> city.remove(line.id()));
        tree.reversed().forEach(line -> leftovers.settle(line, city));
        leftovers.show(city, ResponseRepository.CITY);
        return Map.copyOf(leftovers.places);
    }

    private void settle(UnitLine line, List<UUID> city) {
        var units = new ArrayList<>(carried.getOrDefault(line.id(), List.of()));
        if (waiting.containsKey(line.id())) {
            units.add(line.id());
        }
        if (!show(units, line.id().toString())) {
            above(line.parent(), city).addAll(units);
        }
    }

    private List<UUID> above(Optional<UUID> parent, List<UUID> city) {
        return parent.map(unit -> carried.computeIfAbsent(unit, any -> new ArrayList<>()))
                .orElse(city);
    }

    private boolean show(List<UUID> units, String place) {
        var isEnough =
                units.stream().mapToInt(unit -> waiting.getOrDefault(unit, 0)).sum() >= least;
        if (isEnough) {
            units.forEach(unit -> places.put(unit, place));
        }
        return isEnough;
    }
}
