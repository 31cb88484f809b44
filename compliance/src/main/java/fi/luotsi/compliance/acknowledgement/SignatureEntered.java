package fi.luotsi.compliance.acknowledgement;

import java.util.UUID;

/** Told inside the transaction that enters a signature, once for each. */
public record SignatureEntered(UUID person, long number) {}
