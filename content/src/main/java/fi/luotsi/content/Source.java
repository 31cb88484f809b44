package fi.luotsi.content;

/**
 * Where documents come from.
 *
 * @param key a short word of a-z, 0-9 and '-', stable, used in addresses and as an index term
 * @param location the folder, the mailbox, or the address at which a web site begins or a SharePoint site stands; of uploaded files a
 *     word
 * @param documents how many of its documents the library shows now
 */
public record Source(
        SourceId id,
        String key,
        LocalName name,
        Kind kind,
        String location,
        Audience audience,
        PublicityClass publicity,
        String owner,
        long documents) {
    /** How a source is read. */
    public enum Kind {
        FOLDER,
        WEB_SITE,
        /** Files that editors sent; there is nowhere to read them again. */
        UPLOAD,
        SHAREPOINT,
        /** What arrives by mail is a draft until an editor approves it. */
        MAILBOX;

        /** Is what comes from there hidden until an editor approves it? */
        public boolean needsApproval() {
            return this == MAILBOX;
        }
    }
}
