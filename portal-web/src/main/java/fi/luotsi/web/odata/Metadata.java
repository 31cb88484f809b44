package fi.luotsi.web.odata;

import fi.luotsi.compliance.warehouse.Column;
import fi.luotsi.compliance.warehouse.Table;
import java.util.stream.Collectors;

/** What the feed consists of (OData CSDL 4.0 in XML). Names are our own, without anything that XML would mind. */
final class Metadata {
    private Metadata() {}

    static String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>\
                <Schema Namespace="luotsi" xmlns="http://docs.oasis-open.org/odata/ns/edm">%s\
                <EntityContainer Name="store">%s</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>
                """.formatted(
                        Table.ALL.stream().map(Metadata::type).collect(Collectors.joining()),
                        Table.ALL.stream().map(Metadata::set).collect(Collectors.joining()));
    }

    private static String type(Table table) {
        return "<EntityType Name=\"" + table.key() + "\"><Key>"
                + table.keys().stream()
                        .map(column -> "<PropertyRef Name=\"" + column.name() + "\"/>")
                        .collect(Collectors.joining())
                + "</Key>"
                + table.columns().stream()
                        .map(column -> "<Property Name=\"" + column.name() + "\" Type=\"" + type(column)
                                + "\" Nullable=\"false\"/>")
                        .collect(Collectors.joining())
                + "</EntityType>";
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case KEY -> "Edm.Int64";
            case NUMBER -> "Edm.Int32";
            case TEXT -> "Edm.String";
            case DAY -> "Edm.Date";
            case TRUTH -> "Edm.Boolean";
        };
    }

    private static String set(Table table) {
        return "<EntitySet Name=\"" + table.key() + "\" EntityType=\"luotsi." + table.key() + "\"/>";
    }
}
