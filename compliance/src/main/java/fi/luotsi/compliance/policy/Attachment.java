package fi.luotsi.compliance.policy;

import java.util.UUID;

/**
 * The paper that a decision rests on.
 *
 * @param name of the file, as it was sent
 * @param sha256 of its bytes
 */
public record Attachment(UUID id, String name, String sha256) {
    public static final long MOST_BYTES = 10L << 20;
    public static final int LONGEST_NAME = 200;
}
