package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.snapshot.Count;
import fi.luotsi.compliance.usage.Tally;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The use of each system by itself.
 *
 * @param tallies by the code of the system and by unit
 */
record SystemParts(Map<String, Map<UUID, Tally>> tallies) {
    Map<Part, Map<UUID, Count>> count(Function<Tally, Count> counted) {
        return tallies.entrySet().stream()
                .collect(Collectors.toMap(
                        system -> new Part(Part.Kind.SYSTEM, system.getKey()),
                        system -> system.getValue().entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, unit -> counted.apply(unit.getValue())))));
    }
}
