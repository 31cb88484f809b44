package fi.luotsi.compliance.acknowledgement;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a unit is with all policies.
 *
 * @param standings by policy, those that concern somebody there
 * @param points how much there is to do: of each policy the people who are overdue, times the weight of its risk. The share that is overdue times the size of
 *     the unit is the number of these people
 */
public record UnitBoard(UUID unit, Map<UUID, Standing> standings, int points) {
    public UnitBoard {
        standings = Map.copyOf(standings);
    }

    public Optional<Standing> with(UUID policy) {
        return Optional.ofNullable(standings.get(policy));
    }

    /** Whether so little may be told of a policy here that no sum over all of them is. */
    public boolean isFew() {
        return standings.values().stream().anyMatch(standing -> standing.share().isFew());
    }

    /** Signatures that are not there yet, overdue or not. */
    public int missing() {
        return standings.values().stream()
                .mapToInt(standing -> standing.open() + standing.overdue())
                .sum();
    }
}
