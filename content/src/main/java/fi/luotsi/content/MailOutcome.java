package fi.luotsi.content;

/** What became of a message that arrived. */
public enum MailOutcome {
    TAKEN,
    /** Its Message-ID was taken before. */
    KNOWN,
    /** It says of no sender, or of several, who wrote it. */
    NO_SENDER,
    SENDER_NOT_ALLOWED,
    /** The receiving server does not confirm that it comes from the sender's domain. */
    NOT_AUTHENTICATED,
    /** Written by a program: an answer while away, a notice (RFC 3834). */
    AUTOMATIC,
    /** A report about a message that did not arrive. */
    BOUNCE,
    /** It went out from this very mailbox, or came by it before. */
    LOOP,
    TOO_LARGE,
    UNREADABLE
}
