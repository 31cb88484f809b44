package fi.luotsi.launch.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever takes the parts of a backup, in the order in which they stand there: files, then sequences, then tables. */
interface Target {
    /** A file of the data folder, by its name in there. */
    void file(String name, byte[] content);

    /** A sequence, with the next number that it may give. */
    void sequence(String name, long next);

    /** The rows that follow are of this table. */
    void table(String name, List<Column> columns);

    /** Cells in the order of the columns; nothing is null. */
    void row(List<byte @Nullable []> cells);

    /** The table had so many rows. */
    void endOfTable(long rows);
}
