package fi.luotsi.compliance.policy;

import java.util.UUID;

/**
 * A policy, whatever its text says by now.
 *
 * @param code its short name, for ever
 * @param owner the account that answers for it
 */
public record Policy(UUID id, String code, UUID owner, Risk risk) {}
