package fi.luotsi.compliance.policy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody has to have signed.
 *
 * @param unit where the work is that obliges them
 * @param leastNumber a signature of this version of the policy or of a later one fulfils it
 * @param version the one that is to be signed now
 */
public record Obligation(
        UUID person, UUID unit, UUID policy, int leastNumber, UUID version, LocalDate since, LocalDate dueOn) {}
