package fi.luotsi.compliance.survey;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a unit has, as it was last told.
 *
 * @param by the account of who told it
 * @param jobTitle as what they worked then
 */
public record Inventory(UUID unit, UUID by, String jobTitle, Instant at, Map<UUID, Integer> values) {
    public Inventory {
        values = Map.copyOf(values);
    }
}
