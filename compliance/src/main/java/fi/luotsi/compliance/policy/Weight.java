package fi.luotsi.compliance.policy;

/** What a new version asks of those who signed the one before. */
public enum Weight {
    /** Nothing: what they signed still binds them. */
    MINOR,
    /** To sign again, having seen what changed. */
    MAJOR
}
