package fi.luotsi.launch.backup;

import java.util.List;
import java.util.stream.Collectors;

/** Names in statements, whatever stands in them. */
final class Quoted {
    private Quoted() {}

    static String name(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    static String names(List<Column> columns) {
        return columns.stream().map(column -> name(column.name())).collect(Collectors.joining(", "));
    }
}
