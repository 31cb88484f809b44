package fi.luotsi.compliance.personnelfile;

/**
 * Why a row is not taken in.
 *
 * @param line the number of the row in the file, from 1
 * @param number the person's number as far as it can be read
 * @param value what stands in the cell
 */
public record RowFault(int line, Problem problem, Field field, String number, String value) {
    /** What is wrong; the page says it in words, with what to do. */
    public enum Problem {
        EMPTY,
        TOO_LONG,
        IDENTITY_CODE,
        NOT_A_DAY,
        ENDS_BEFORE_IT_BEGINS,
        NOT_YES_OR_NO,
        NOT_A_SHARE,
        NOT_AN_ADDRESS,
        TWICE,
        TWO_PEOPLE,
        UNKNOWN_UNIT
    }
}
