package fi.luotsi.compliance.policy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody left, or moved to where a policy does not oblige, while it was to be signed.
 *
 * @param obligation the last one that they had
 * @param version the one from which on a signature fulfils it
 * @param on the last day on which the policy concerned them, at work or on leave
 */
public record Departure(Obligation obligation, UUID version, LocalDate on) {}
