package fi.luotsi.compliance.audit;

/** What somebody did, as far as it is logged. */
public enum Deed {
    SIGNED_IN,
    /** A password or a provider did not let somebody in; nobody knows who it was. */
    SIGN_IN_FAILED,
    SIGNED_OUT,
    /** Asked for what is not theirs. */
    REFUSED,
    /** Looked at a document that is not public. */
    OPENED,
    /** Looked at data of other people. */
    READ,
    /** Sent a form or called an operation that may change something. */
    ACTED
}
