package fi.luotsi.content;

import java.time.LocalDate;
import java.util.Optional;

/** How far a document can be trusted on a day. */
public enum ReviewState {
    /** Nobody ever said that it is right. */
    NEVER,
    VERIFIED,
    /** Its date is near, or its text is not the one that was confirmed. */
    DUE,
    /** Its date is past. */
    EXPIRED;

    public static ReviewState of(Optional<Verification> verification, LocalDate today) {
        return verification.map(latest -> latest.stateOn(today)).orElse(NEVER);
    }
}
