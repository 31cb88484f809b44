package fi.luotsi.compliance.acknowledgement;

import java.time.Instant;
import java.util.UUID;

/**
 * A signature as the ledger has it.
 *
 * @param number of the entry
 * @param hash of the entry
 * @param policy its code
 * @param unit code of the unit where the signer worked then
 */
public record Receipt(
        long number,
        String hash,
        Instant at,
        UUID versionId,
        String policy,
        int version,
        String language,
        String sha256,
        String statement,
        String unit,
        String work,
        String method) {}
