package fi.luotsi.compliance.personnelfile;

import fi.luotsi.compliance.personnelfile.PersonnelTable.Line;
import fi.luotsi.compliance.personnelfile.PersonnelTable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook (XLSX). It is unpacked once for measuring before anything is made of it. */
final class Workbook {
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 96L << 20;

    private Workbook() {}

    /** Begins as a ZIP archive, or as the workbooks of before 2007, which are not read. */
    static boolean isWorkbook(byte[] bytes) {
        if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new UnreadableTable(Reason.OLD_WORKBOOK);
        }
        return begins(bytes, 'P', 'K', 3, 4);
    }

    static List<Line> lines(byte[] bytes) {
        measure(bytes);
        var lines = new ArrayList<Line>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                var cells = cells(row);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(new Line(row.getRowNum(), cells));
                    PersonnelTable.check(lines.size(), cells);
                }
            });
            return lines;
        } catch (UnreadableTable tooMuch) {
            throw tooMuch;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableTable(Reason.DAMAGED);
        }
    }

    /** With the reader that the workbook is read with, so that both see the same parts. */
    private static void measure(byte[] bytes) {
        try (var archive = ZipFile.builder().setByteArray(bytes).get()) {
            var parts = Collections.list(archive.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new UnreadableTable(Reason.TOO_LARGE);
            }
            var left = MOST_UNPACKED;
            for (var part : parts) {
                try (var in = archive.getInputStream(part)) {
                    left -= length(in, left);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableTable(Reason.DAMAGED);
        }
    }

    private static long length(InputStream in, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += read;
            if (length > most) {
                throw new UnreadableTable(Reason.TOO_LARGE);
            }
        }
        return length;
    }

    private static List<String> cells(Row row) {
        if (row.getCellCount() > PersonnelTable.MOST_COLUMNS) {
            throw new UnreadableTable(Reason.TOO_LARGE);
        }
        var cells = new ArrayList<String>();
        for (var place = 0; place < row.getCellCount(); place++) {
            cells.add(PersonnelTable.clean(text(row.getCell(place))));
        }
        return cells;
    }

    /** Numbers as they are written in full: 100001, not 1.00001E5. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getRawValue() == null || cell.getType() == CellType.ERROR) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString()
                : cell.getText();
    }

    private static boolean begins(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (var place = 0; place < first.length; place++) {
            if (bytes[place] != (byte) first[place]) {
                return false;
            }
        }
        return true;
    }
}
