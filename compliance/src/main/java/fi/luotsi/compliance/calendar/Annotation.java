package fi.luotsi.compliance.calendar;

import java.time.LocalDate;
import java.util.UUID;

/** What happened on a day, beside a curve. */
public sealed interface Annotation {
    LocalDate day();

    /** A version of a policy came into force; arises by itself. */
    record Published(LocalDate day, String title, int number) implements Annotation {}

    /**
     * Somebody wrote it.
     *
     * @param by their account
     */
    record Written(UUID id, LocalDate day, NoteText text, UUID by) implements Annotation {}
}
