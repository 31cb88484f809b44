package fi.luotsi.compliance.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+358 9 1234",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\u0000=1",
                "=HYPERLINK(\"http://evil\";\"x\")"
            })
    void no_cell_is_a_formula(String cell) throws IOException {
        var table = new SafeTable(List.of("a"), List.of(List.of(cell)));
        var written = table.text().substring(table.text().indexOf('\n') + 1);
        assertThat(written.replaceFirst("^\"", "")).startsWith("'");
        assertThat(cells(table).getFirst().getFirst().type()).isEqualTo(CellType.STRING);
    }

    @Test
    void a_separator_a_quote_and_a_new_line_stay_inside_their_cell() {
        var table = new SafeTable(List.of("x", "y"), List.of(List.of("a;b \"c\"\nd", "e")));
        assertThat(table.text()).isEqualTo("\uFEFFx;y\r\n\"a;b \"\"c\"\"\nd\";e\r\n");
    }

    @Test
    void in_a_workbook_numbers_are_numbers_and_codes_with_a_zero_before_stay_texts() throws IOException {
        var table =
                new SafeTable(List.of("Yksikkö", "Määrä"), List.of(List.of("007", "-12"), List.of("Ääkköslä", "0")));
        var cells = cells(table);
        assertThat(cells.get(0)).extracting(Cell::text).containsExactly("Yksikkö", "Määrä");
        assertThat(cells.get(1)).containsExactly(new Cell(CellType.STRING, "007"), new Cell(CellType.NUMBER, "-12"));
        assertThat(cells.get(2)).containsExactly(new Cell(CellType.STRING, "Ääkköslä"), new Cell(CellType.NUMBER, "0"));
    }

    private record Cell(CellType type, String text) {}

    /** As another program reads the workbook; of one column the header is skipped. */
    private static List<List<Cell>> cells(SafeTable table) throws IOException {
        var bytes = new ByteArrayOutputStream();
        table.writeWorkbook(bytes, "Taulukko");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return workbook.getFirstSheet().read().stream()
                    .skip(table.header().size() == 1 ? 1 : 0)
                    .map(row -> row.stream()
                            .map(cell -> new Cell(cell.getType(), cell.getText()))
                            .toList())
                    .toList();
        }
    }
}
