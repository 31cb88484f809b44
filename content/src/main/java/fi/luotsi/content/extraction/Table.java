package fi.luotsi.content.extraction;

import java.util.ArrayList;
import java.util.List;

/** A table being read: its cells become one line a row, unless it turns out that it only places things on a page. */
final class Table {
    /** Outside any table. */
    static final Table NONE = new Table(true);

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean inCell;
    private boolean layout;

    Table() {
        this(false);
    }

    private Table(boolean layout) {
        this.layout = layout;
    }

    void open(String element) {
        inCell = !element.equals("tr");
    }

    /** Takes a block of text if it belongs into a cell. */
    boolean takes(String text) {
        if (layout || !inCell) {
            return false;
        }
        cell.append(cell.isEmpty() ? "" : " ").append(text);
        return true;
    }

    void closeCell() {
        cells.add(CleanText.paragraph(cell));
        cell.setLength(0);
        inCell = false;
    }

    void closeRow(SectionBuilder sections) {
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        sections.row(cells);
        cells.clear();
    }

    /** Tables and headings in a cell: what was held back goes out as paragraphs, and the rest of the table too. */
    void becomeLayout(SectionBuilder sections) {
        if (layout) {
            return;
        }
        layout = true;
        cells.forEach(sections::paragraph);
        sections.paragraph(cell.toString());
        cells.clear();
        cell.setLength(0);
    }
}
