package fi.luotsi.compliance.people;

/** Who keeps a person up to date. */
public enum PersonOrigin {
    /** The file of the personnel system; who is missing in it has left. */
    FILE,
    /** Administrators; no file touches the person until one has them. */
    HAND,
    /** A directory, by SCIM. */
    DIRECTORY
}
