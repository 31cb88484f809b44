package fi.luotsi.content.extraction;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.mime.MediaType;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Reads Markdown by way of the page that it stands for, because its text may hold HTML anywhere. */
final class MarkdownReader implements FormatReader {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), YamlFrontMatterExtension.create());
    /** Marks of notes ("> [!NOTE]") and of includes and macros, which are no text. */
    private static final Pattern MARKS =
            Pattern.compile("(?m)^(\\s*>\\s*)?\\[!(?:\\w+)]\\s*$|\\{%.*?%}|^\\s*:::.*$|^!!!.*$");

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    @Override
    public void read(Input input, MediaType type, Draft draft, Parts parts) throws IOException, TikaException {
        var tree = parser.parse(MARKS.matcher(HtmlReader.text(input)).replaceAll("$1"));
        var matter = new YamlFrontMatterVisitor();
        tree.accept(matter);
        facts(matter.getData(), draft);
        var page = Jsoup.parseBodyFragment(renderer.render(tree));
        PageWalk.walk(page.body(), new TextFlow(draft.sections, false), true);
    }

    private static void facts(Map<String, List<String>> matter, Draft draft) {
        draft.title = value(matter, "title");
        draft.author = value(matter, "author");
        draft.language = PageFacts.language(value(matter, "lang", "language", "ms.contentlocale"));
        draft.date = Dates.parse(value(matter, "date", "ms.date", "updated", "last_modified_at"));
    }

    private static String value(Map<String, List<String>> matter, String... keys) {
        for (var key : keys) {
            var values = matter.getOrDefault(key, List.of());
            if (!values.isEmpty() && !values.getFirst().isBlank()) {
                return values.getFirst().strip();
            }
        }
        return "";
    }
}
