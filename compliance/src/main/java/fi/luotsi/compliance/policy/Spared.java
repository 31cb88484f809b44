package fi.luotsi.compliance.policy;

import java.util.UUID;

/**
 * Somebody whom a policy would oblige on a day but for the reason.
 *
 * @param unit where the work is that would oblige them
 */
public record Spared(UUID person, UUID unit, UUID policy, Reason reason) {
    /** The first of them that holds. */
    public enum Reason {
        ON_LEAVE,
        /** They have not worked here for as long as the campaign asks. */
        NEW,
        /** The group of their unit is asked later. */
        LATER,
        EXEMPT
    }
}
