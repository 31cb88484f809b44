package fi.luotsi.content.source;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A column of a list in which people write.
 *
 * @param name in the fields of an entry
 * @param label as people see it
 * @param isRich is its text HTML?
 */
record ListColumn(String name, String label, boolean isRich) {
    private static final String TITLE = "Title";

    /** Those with texts and choices, in their order; what SharePoint writes itself is left out. */
    static List<ListColumn> of(JsonObject answer) {
        return GraphJson.objects(answer, "value").stream()
                .filter(column -> column.containsKey("text") || column.containsKey("choice"))
                .filter(column -> !column.getBoolean("hidden", false) && !column.getBoolean("readOnly", false))
                .map(column -> new ListColumn(
                        column.getString("name", ""),
                        column.getString("displayName", ""),
                        GraphJson.object(column, "text")
                                .getString("textType", "plain")
                                .equals("richText")))
                .filter(column -> !column.name().equals(TITLE))
                .toList();
    }

    /** An entry as a page: its title, and under the label of each column its text. */
    static String html(List<ListColumn> columns, JsonObject entry) {
        var fields = GraphJson.object(entry, "fields");
        var html = Document.createShell("");
        html.outputSettings().prettyPrint(false);
        html.head().appendElement("meta").attr("charset", "UTF-8");
        html.head()
                .appendElement("meta")
                .attr("name", "dcterms.modified")
                .attr("content", entry.getString("lastModifiedDateTime", ""));
        var title = text(fields.getOrDefault(TITLE, JsonValue.NULL));
        html.title(title);
        var main = html.body().appendElement("main");
        main.appendElement("h1").text(title);
        columns.forEach(column -> column.append(main, fields));
        return html.outerHtml();
    }

    private void append(Element main, JsonObject fields) {
        var text = text(fields.getOrDefault(name, JsonValue.NULL));
        if (text.isBlank()) {
            return;
        }
        main.appendElement("h2").text(label);
        if (isRich) {
            main.appendElement("div").append(text);
        } else {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> main.appendElement("p").text(line));
        }
    }

    /** Several choices stand one beside the other. */
    private static String text(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonArray several ->
                several.stream()
                        .flatMap(one -> one instanceof JsonString text ? Stream.of(text.getString()) : Stream.empty())
                        .collect(Collectors.joining(", "));
            default -> "";
        };
    }
}
