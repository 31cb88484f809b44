package fi.luotsi.compliance.personnelfile;

import java.util.List;

/**
 * A file as a table: the header and the rows under it, all cells as text.
 *
 * @param lines rows in which anything stands
 */
public record PersonnelTable(List<String> header, List<Line> lines) {
    public static final int MOST_BYTES = 8 << 20;
    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 2_000;

    /**
     * One line.
     *
     * @param number the number of the row in the file, from 1
     */
    public record Line(int number, List<String> cells) {}

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(PersonnelTable table) implements Reading {}

        record Unreadable(Reason reason) implements Reading {}
    }

    /** Why a file is no table. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        OLD_WORKBOOK,
        DAMAGED,
        OPEN_QUOTE
    }

    /** Reads a workbook (XLSX) or text with separators, whichever it is. */
    public static Reading read(byte[] bytes) {
        try {
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableTable(Reason.TOO_LARGE);
            }
            var lines = Workbook.isWorkbook(bytes) ? Workbook.lines(bytes) : SeparatedText.lines(bytes);
            if (lines.size() < 2) {
                throw new UnreadableTable(Reason.EMPTY);
            }
            return new Reading.Read(
                    new PersonnelTable(lines.getFirst().cells(), List.copyOf(lines.subList(1, lines.size()))));
        } catch (UnreadableTable unreadable) {
            return new Reading.Unreadable(unreadable.reason());
        }
    }

    /** Within what a table may hold. */
    static void check(int rows, List<String> cells) {
        if (rows > MOST_ROWS
                || cells.size() > MOST_COLUMNS
                || cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw new UnreadableTable(Reason.TOO_LARGE);
        }
    }

    /** Without what nobody sees: control characters and blanks around. */
    static String clean(String cell) {
        return cell.replaceAll("[\\p{Cntrl}\\u00a0\\u200b\\ufeff]+", " ").strip();
    }
}
