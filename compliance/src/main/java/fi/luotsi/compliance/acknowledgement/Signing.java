package fi.luotsi.compliance.acknowledgement;

/** What came of signing. */
public sealed interface Signing {
    /** It is signed; now, or before by the same person. */
    record Signed(Receipt receipt, boolean isNew) implements Signing {}

    /** What was shown is not in force any more, or is not what was sent. Nothing is signed. */
    record Changed() implements Signing {}

    /** The account has no person who works here today. */
    record NotStaff() implements Signing {}
}
