package fi.luotsi.compliance.snapshot;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a figure is made of.
 *
 * @param step in which people are shown; 1 where no people are counted
 * @param places every unit, as the tree stood
 * @param counts of the unit itself, without those below it; a unit that is not there counts nothing
 */
public record Frozen(Subject subject, int step, List<Place> places, Map<UUID, Count> counts) {
    public Frozen {
        places = List.copyOf(places);
        counts = Map.copyOf(counts);
    }
}
