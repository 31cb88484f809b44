package fi.luotsi.compliance.training;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody took a course.
 *
 * @param unit where they worked then, as {@code work}
 * @param certificate by which a certificate of it is found genuine
 */
public record Completion(
        UUID person,
        UUID course,
        LocalDate on,
        Way way,
        Optional<UUID> session,
        UUID unit,
        String work,
        String certificate) {
    /** How it became known. */
    public enum Way {
        /** Read on one's own. */
        SELF,
        /** With a phone at the door. */
        QR,
        /** A list, typed or pasted by whoever held the session. */
        LIST,
        /** From another system. */
        IMPORT
    }
}
