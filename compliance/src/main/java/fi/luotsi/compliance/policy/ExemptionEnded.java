package fi.luotsi.compliance.policy;

import java.time.Instant;

/** Told inside the transaction that ends an exemption early. */
public record ExemptionEnded(Exemption exemption, Instant at) {}
