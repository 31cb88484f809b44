package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.evidence.Canonical;
import fi.luotsi.compliance.evidence.LedgerForm;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * Stands in the ledger for somebody.
 *
 * @param named what they were called then, which stays outside of the ledger like the salt
 */
record Commitment(String salt, String named, String digest) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Commitment to(Map<String, String> person) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        var named = Canonical.json(person);
        return new Commitment(salt, named, LedgerForm.commitment(salt, named));
    }
}
