package fi.luotsi.indexer.agreement;

/** Which of two texts holds. */
public enum Holds {
    ONE,
    OTHER,
    /** They do not contradict each other, or may both stand. */
    BOTH
}
