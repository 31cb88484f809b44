package fi.luotsi.indexer.agreement;

/** In what two sections are alike or differ. */
public enum Kind {
    /** The same words in the same order. */
    SAME_TEXT,
    /** Most of the words in the same order. */
    ALIKE_TEXT,
    DATE,
    TIME,
    TELEPHONE,
    MAIL,
    /** Of a page or a service. */
    ADDRESS,
    /** In which system something is done. */
    SYSTEM,
    /** A number with its unit. */
    NUMBER,
    /** How long something is kept. */
    RETENTION,
    /** Must, need not, may, must not. */
    RULE;

    public boolean isDuplicate() {
        return this == SAME_TEXT || this == ALIKE_TEXT;
    }

    /** A value that names one place to turn to; saying it anywhere in the other document is agreeing. */
    boolean isContact() {
        return this == TELEPHONE || this == MAIL || this == ADDRESS;
    }
}
