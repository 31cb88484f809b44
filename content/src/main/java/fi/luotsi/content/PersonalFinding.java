package fi.luotsi.content;

/**
 * Places in a document that look like personal data.
 *
 * @param anchor of the section with the first of them
 */
public record PersonalFinding(Kind kind, int places, String anchor) {
    /** What it looks like. */
    public enum Kind {
        /** <i>henkilötunnus</i>, with the right check character. */
        IDENTITY_CODE,
        TELEPHONE,
        /** An address at a provider that private persons use. */
        PRIVATE_ADDRESS
    }
}
