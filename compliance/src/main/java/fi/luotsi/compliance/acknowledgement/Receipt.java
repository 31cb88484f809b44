package fi.luotsi.compliance.acknowledgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A signature as the ledger has it.
 *
 * @param number of the entry
 * @param hash of the entry
 * @param policy its code
 * @param unit code of the unit where the signer worked then
 * @param paper where it was signed by hand
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
        String method,
        Optional<Paper> paper) {
    /**
     * It stands on paper.
     *
     * @param on the day that stands on the paper
     * @param by the account that confirmed it
     */
    public record Paper(UUID sheet, LocalDate on, UUID by) {
        static final String METHOD = "handwritten";
        static final String CHANNEL = "paper";
    }
}
