package fi.luotsi.compliance.policy;

/** The life of a version. */
public enum VersionState {
    DRAFT,
    /** Waits for somebody else to publish it or to send it back. */
    REVIEW,
    PUBLISHED,
    REPLACED
}
