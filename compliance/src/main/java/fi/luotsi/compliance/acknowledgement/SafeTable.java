package fi.luotsi.compliance.acknowledgement;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as a file for spreadsheets (RFC 4180, separated by semicolons as in Finland); no cell is ever a formula. */
public record SafeTable(List<String> header, List<List<String>> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,14}");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]");

    public String text() {
        return BYTE_ORDER_MARK
                + line(header)
                + rows.stream().map(SafeTable::line).collect(Collectors.joining());
    }

    /** The same as a workbook (Office Open XML): texts are cells of text, whole numbers cells of numbers. */
    public void writeWorkbook(OutputStream to, String sheet) throws IOException {
        try (var workbook = new Workbook(to, "Luotsi", "1.0")) {
            var page = workbook.newWorksheet(sheet);
            fill(page, 0, header);
            for (var row = 0; row < rows.size(); row++) {
                fill(page, row + 1, rows.get(row));
            }
            page.freezePane(0, 1);
        }
    }

    private static void fill(Worksheet page, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            if (WHOLE_NUMBER.matcher(text).matches()) {
                page.value(row, column, Long.parseLong(text));
            } else {
                page.value(row, column, NOT_IN_XML.matcher(text).replaceAll(""));
            }
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(SafeTable::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** What a spreadsheet would calculate begins with a sign that makes it text. */
    private static String cell(String text) {
        var clean = text.replace("\u0000", "");
        var safe = !clean.isEmpty() && "=+-@\t\r\n".indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
        return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
