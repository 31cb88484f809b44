package fi.luotsi.compliance.personnelfile;

import fi.luotsi.compliance.personnelfile.PersonnelTable.Reason;

/** Leaves the reading of a file that is no table. */
final class UnreadableTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadableTable(Reason reason) {
        super("The file cannot be read as a table: " + reason);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
