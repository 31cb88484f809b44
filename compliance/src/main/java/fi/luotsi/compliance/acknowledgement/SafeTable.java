package fi.luotsi.compliance.acknowledgement;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as a file for spreadsheets (RFC 4180, separated by semicolons as in Finland); no cell is ever a formula. */
public record SafeTable(List<String> header, List<List<String>> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public String text() {
        return BYTE_ORDER_MARK
                + line(header)
                + rows.stream().map(SafeTable::line).collect(Collectors.joining());
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
