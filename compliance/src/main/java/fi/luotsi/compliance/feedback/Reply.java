package fi.luotsi.compliance.feedback;

import java.time.Instant;

/** You said, we did. */
public record Reply(String said, String did, Instant at) {
    public static final int LONGEST_SAID = 500;
    public static final int LONGEST_DID = 1_000;
}
