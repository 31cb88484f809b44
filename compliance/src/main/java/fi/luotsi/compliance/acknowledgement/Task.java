package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.policy.Obligation;
import fi.luotsi.compliance.policy.PolicyVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A policy that somebody has to sign, or has signed as they had to.
 *
 * @param version the one to sign now
 * @param signedBefore number of the latest version that they signed
 */
public record Task(PolicyVersion version, LocalDate dueOn, State state, Optional<Integer> signedBefore) {
    /** How it stands. */
    public enum State {
        OPEN,
        OVERDUE,
        DONE
    }

    static State state(Optional<Integer> signed, Obligation obligation, LocalDate today) {
        if (signed.filter(number -> number >= obligation.leastNumber()).isPresent()) {
            return State.DONE;
        }
        return obligation.dueOn().isBefore(today) ? State.OVERDUE : State.OPEN;
    }
}
