package fi.luotsi.web.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A run of lines of a section's text that belong together: one paragraph, the items of a list, or the rows of a table. */
record Block(Kind kind, List<List<String>> rows) {
    private static final String BULLET = "• ";
    private static final String CELLS = " | ";

    Block {
        rows = List.copyOf(rows);
    }

    enum Kind {
        PARAGRAPH,
        LIST,
        TABLE
    }

    /** Reads the form that {@link fi.luotsi.content.Section#text()} describes. */
    static List<Block> parse(String text) {
        var blocks = new ArrayList<Block>();
        for (var line : text.lines().filter(line -> !line.isBlank()).toList()) {
            var block = ofLine(line.strip());
            var last = blocks.isEmpty() ? null : blocks.getLast();
            if (last != null && last.goesOnWith(block)) {
                blocks.set(
                        blocks.size() - 1,
                        new Block(
                                last.kind,
                                Stream.concat(last.rows.stream(), block.rows.stream())
                                        .toList()));
            } else {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** The text does not tell which cells are headings; a first row without gaps above others is taken for them. */
    boolean hasHead() {
        return rows.size() > 1 && rows.getFirst().stream().noneMatch(String::isEmpty);
    }

    Stream<String> texts() {
        return rows.stream().flatMap(List::stream);
    }

    private boolean goesOnWith(Block next) {
        return kind == next.kind && kind != Kind.PARAGRAPH;
    }

    private static Block ofLine(String line) {
        if (line.startsWith(BULLET)) {
            return new Block(
                    Kind.LIST, List.of(List.of(line.substring(BULLET.length()).strip())));
        }
        if (line.contains(CELLS)) {
            return new Block(Kind.TABLE, List.of(cells(line)));
        }
        return new Block(Kind.PARAGRAPH, List.of(List.of(line)));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(" \\| ?", -1)).map(String::strip).toList();
    }
}
