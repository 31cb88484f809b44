package fi.luotsi.launch.backup;

/** The bytes that say what comes next in a backup. */
final class Mark {
    static final byte FILE = 'F';
    static final byte SEQUENCE = 'S';
    static final byte TABLE = 'T';
    static final byte ROW = 'R';
    static final byte END_OF_TABLE = 'X';
    static final byte END = 'E';
    /** The length of a cell without a value. */
    static final int NOTHING = -1;

    private Mark() {}
}
