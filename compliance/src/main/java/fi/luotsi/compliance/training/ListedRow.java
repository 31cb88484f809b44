package fi.luotsi.compliance.training;

import java.util.Optional;
import java.util.UUID;

/** A row of a list, who it is about, and what is wrong with it. Without a fault it is recorded. */
public record ListedRow(ListedPerson listed, Optional<UUID> person, Optional<Fault> fault) {
    /** Why a row is not recorded. */
    public enum Fault {
        /** Nobody in the personnel register is called so or has this number or address. */
        UNKNOWN,
        /** Several are called so. */
        AMBIGUOUS,
        /** The same person, course and day stand further up. */
        TWICE,
        /** It was recorded before, by this or another way. */
        BEFORE,
        /** The person did not work here on that day. */
        NOT_STAFF,
        /** The person works in a unit of which whoever records may not speak. */
        OTHER_UNIT,
        /** The day cannot be read, or is still to come. */
        DAY,
        /** There is no such course. */
        COURSE
    }

    ListedRow with(Fault found) {
        return new ListedRow(listed, person, Optional.of(found));
    }
}
