package fi.luotsi.compliance.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The lines of a ledger file: a word, then what it says. One line for each, so that a year of them is read without being held. */
public final class LedgerForm {
    /** Stands where the first entry names the one before it. */
    public static final String BEGINNING = "0".repeat(64);

    static final String HEADER = "luotsi-ledger";
    static final String TEXT = "text";
    static final String ENTRY = "entry";
    static final String OPENING = "opening";
    static final String ANCHOR = "anchor";
    static final String END = "end";
    static final String FORMAT = "1";

    private LedgerForm() {}

    /** The body of an entry: what it says, where it stands, and the digest of the one before. */
    public static String body(long seq, String previous, Map<String, ?> said) {
        var all = new TreeMap<String, Object>(said);
        all.put("seq", seq);
        all.put("previous", previous);
        return Canonical.json(all);
    }

    /** What stands in an entry for a person: nobody finds the person without the salt, and nobody finds another person for it. */
    public static String commitment(String salt, String person) {
        return Sha256.of(salt + "\n" + person);
    }

    public static String header(Instant exported) {
        return HEADER + " " + Canonical.json(Map.of("format", FORMAT, "exported", exported.toString()));
    }

    /**
     * A text that was published.
     *
     * @param bytes the text as one Markdown file
     */
    public static String text(String versionId, String language, String sha256, String bytes) {
        return TEXT + " "
                + Canonical.json(
                        Map.of("versionId", versionId, "language", language, "sha256", sha256, "bytes", bytes));
    }

    public static String entry(String hash, String body) {
        return ENTRY + " " + hash + " " + body;
    }

    /**
     * Who signed.
     *
     * @param personId whom Luotsi shows as the signer
     * @param person what the signer was called then, a flat JSON object with the same {@code id}
     */
    public static String opening(long seq, String versionId, String personId, String salt, String person) {
        return opening(seq, personId, salt, person, Map.of("versionId", versionId));
    }

    /**
     * Whom an entry is about.
     *
     * @param shown what Luotsi shows beside the entry, which must say the same
     */
    public static String opening(long seq, String personId, String salt, String person, Map<String, String> shown) {
        var all = new TreeMap<String, Object>(shown);
        all.put("seq", seq);
        all.put("personId", personId);
        all.put("salt", salt);
        all.put("person", person);
        return OPENING + " " + Canonical.json(all);
    }

    public static String end(long entries, String head) {
        return END + " " + Canonical.json(Map.of("entries", entries, "head", head));
    }
}
