package fi.luotsi.content.source;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page of a site as HTML with nothing around its text: its title, then its web parts, section by section and column by column. */
final class PageCanvas {
    private PageCanvas() {}

    static String html(JsonObject page) {
        var html = Document.createShell("");
        html.outputSettings().prettyPrint(false);
        html.head().appendElement("meta").attr("charset", "UTF-8");
        var title = page.getString("title", page.getString("name", ""));
        html.title(title);
        html.head()
                .appendElement("meta")
                .attr("name", "dcterms.modified")
                .attr("content", page.getString("lastModifiedDateTime", ""));
        var main = html.body().appendElement("main");
        main.appendElement("h1").text(title);
        paragraph(main, page.getString("description", ""));
        webParts(page).forEach(part -> append(main, part));
        return html.outerHtml();
    }

    private static Stream<JsonObject> webParts(JsonObject page) {
        var canvas = GraphJson.object(page, "canvasLayout");
        var horizontal = GraphJson.objects(canvas, "horizontalSections").stream()
                .flatMap(section -> GraphJson.objects(section, "columns").stream());
        return Stream.concat(horizontal, Stream.of(GraphJson.object(canvas, "verticalSection")))
                .flatMap(column -> GraphJson.objects(column, "webparts").stream());
    }

    /** A text comes as HTML; of other web parts the server tells which texts are worth finding. */
    private static void append(Element main, JsonObject part) {
        if (part.containsKey("innerHtml")) {
            main.appendElement("div").append(part.getString("innerHtml", ""));
            return;
        }
        var content = GraphJson.object(GraphJson.object(part, "data"), "serverProcessedContent");
        for (var text : GraphJson.objects(content, "searchablePlainTexts")) {
            var words = Parser.unescapeEntities(value(text), false);
            if (text.getString("key", "").equals("title") && !words.isBlank()) {
                main.appendElement("h2").text(words);
            } else {
                paragraph(main, words);
            }
        }
        GraphJson.objects(content, "htmlStrings")
                .forEach(text -> main.appendElement("div").append(value(text)));
    }

    private static String value(JsonObject text) {
        return text.get("value") instanceof JsonString value ? value.getString() : "";
    }

    private static void paragraph(Element main, String words) {
        if (!words.isBlank()) {
            main.appendElement("p").text(words);
        }
    }
}
