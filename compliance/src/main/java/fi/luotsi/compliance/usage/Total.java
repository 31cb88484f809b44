package fi.luotsi.compliance.usage;

import fi.luotsi.compliance.usage.UsedSystem.Base;
import fi.luotsi.compliance.usage.UsedSystem.Kind;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How many used any of several systems in a month, each person once.
 *
 * @param systems the codes of those that are in it; systems that tell only counts are not
 * @param tallies by unit
 */
public record Total(Of of, YearMonth month, Base base, List<String> systems, Map<UUID, Tally> tallies) {
    /** Of which systems. */
    public enum Of {
        ALL(Optional.empty()),
        E_SERVICES(Optional.of(Kind.E_SERVICE)),
        MANAGEMENT_SYSTEMS(Optional.of(Kind.MANAGEMENT));

        private final Optional<Kind> kind;

        Of(Optional<Kind> kind) {
            this.kind = kind;
        }

        boolean takes(UsedSystem system) {
            return kind.filter(only -> only != system.kind()).isEmpty();
        }
    }

    public Total {
        systems = List.copyOf(systems);
        tallies = Map.copyOf(tallies);
    }

    public Tally whole() {
        return Tally.sum(tallies.values());
    }
}
