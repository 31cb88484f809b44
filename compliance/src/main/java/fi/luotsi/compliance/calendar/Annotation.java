package fi.luotsi.compliance.calendar;

import fi.luotsi.compliance.people.Account;
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
     * @param by their account; {@link #NOBODY} once it is closed
     */
    record Written(UUID id, LocalDate day, NoteText text, UUID by) implements Annotation {
        static final UUID NOBODY = new UUID(0, 0);

        /** Whoever wrote it; of somebody who has left, everybody who may write. */
        boolean mayBeRemovedBy(Account account) {
            return by.equals(account.id()) || by.equals(NOBODY);
        }
    }
}
