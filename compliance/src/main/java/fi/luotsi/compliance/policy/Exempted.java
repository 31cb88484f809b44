package fi.luotsi.compliance.policy;

import java.time.Instant;

/** Told inside the transaction that exempts somebody. */
public record Exempted(Exemption exemption, Instant at) {}
