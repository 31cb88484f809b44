package fi.luotsi.compliance.usage;

/** A row that is not counted. What stands in it is not kept: whoever sent the file has it. */
public record RowFault(int row, Reason reason) {
    /** Why. The page says it in words, with what to do. */
    public enum Reason {
        EMPTY,
        IDENTITY_CODE,
        /** Nobody in the personnel register has this number or address. */
        UNKNOWN,
        AMBIGUOUS,
        /** The same user or unit stands further up. */
        TWICE,
        /** The person does not belong to those who are entitled in that month. */
        NOT_ENTITLED,
        /** All licences of the unit are counted. */
        NO_LICENCE,
        NOT_A_DAY,
        OTHER_MONTH,
        UNKNOWN_UNIT,
        NOT_A_NUMBER,
        MORE_THAN_ENTITLED
    }
}
