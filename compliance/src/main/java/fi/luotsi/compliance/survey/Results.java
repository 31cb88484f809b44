package fi.luotsi.compliance.survey;

import java.util.List;

/**
 * What a campaign has shown so far of a unit with all below it, or of the city.
 *
 * @param people whose answers are shown; none, or as many as the threshold at least
 */
public record Results(int people, List<AreaResult> areas) {
    public Results {
        areas = List.copyOf(areas);
    }
}
