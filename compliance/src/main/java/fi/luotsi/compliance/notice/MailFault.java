package fi.luotsi.compliance.notice;

/** Why mail cannot be sent although a server is named. */
public enum MailFault {
    /** {@code luotsi.mail.from} is missing or no address, or {@code luotsi.mail.bounces} is none. */
    SENDER,
    /** The file with the password cannot be read. */
    PASSWORD_FILE,
    /** A password would go over the network in the clear. */
    UNENCRYPTED,
    /** {@code luotsi.url} is missing, so that no letter could lead anywhere. */
    ADDRESS
}
