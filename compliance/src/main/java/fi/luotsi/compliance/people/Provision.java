package fi.luotsi.compliance.people;

/** What came of a directory's wish to change something. */
public sealed interface Provision<T> {
    record Done<T>(T result) implements Provision<T> {}

    record Refused<T>(Reason reason) implements Provision<T> {}

    /** Why nothing was changed. */
    enum Reason {
        UNKNOWN,
        /** It is not in the version any more that the directory has seen. */
        CHANGED_SINCE,
        NAME_MISSING,
        NAME_TAKEN,
        EXTERNAL_ID_TAKEN,
        /** Somebody else in the personnel register has the employee number. */
        NUMBER_TAKEN,
        /** The employee number is a personal identity code, which Luotsi must not hold. */
        IDENTITY_CODE,
        TOO_LONG,
        UNKNOWN_MEMBER,
        LAST_ADMINISTRATOR,
        /** More than every tenth would be gone within a day. */
        TOO_MANY_LEAVE
    }
}
