package fi.luotsi.compliance.notice;

/** Whose duties a reminder is about. */
public enum ReminderKind {
    /** The reader's own. */
    OWN,
    /** Those of the people of units that the reader heads, once they are overdue. */
    UNITS,
    /** Those of everybody, in numbers, once they are long overdue. */
    CITY
}
