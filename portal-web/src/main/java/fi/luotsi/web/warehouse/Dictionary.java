package fi.luotsi.web.warehouse;

import fi.luotsi.compliance.acknowledgement.SafeTable;
import fi.luotsi.compliance.warehouse.Column;
import fi.luotsi.compliance.warehouse.Table;
import fi.luotsi.web.layout.Texts;
import java.util.List;
import java.util.stream.Stream;

/** The words for tables and columns in one language. */
record Dictionary(Texts texts) {
    String table(Table table) {
        return texts.get("warehouse.table." + table.key());
    }

    String column(Column column) {
        return texts.get("warehouse.column." + column.name());
    }

    String type(Column column) {
        return texts.get("warehouse.type." + column.type().name());
    }

    /** As a file. */
    SafeTable file() {
        return new SafeTable(
                Stream.of(
                                "warehouse.table",
                                "warehouse.column",
                                "warehouse.type",
                                "warehouse.points",
                                "warehouse.meaning")
                        .map(texts::get)
                        .toList(),
                Table.ALL.stream().flatMap(this::lines).toList());
    }

    private Stream<List<String>> lines(Table table) {
        return Stream.concat(
                Stream.of(List.of(table.key(), "", "", "", table(table))),
                table.columns().stream()
                        .map(column -> List.of(
                                table.key(), column.name(), column.type().name(), column.points(), column(column))));
    }
}
