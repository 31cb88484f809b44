package fi.luotsi.content.source;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** The interface of WordPress: it tells of every page when it was changed, and gives its text without the site around it. */
record WordPress(Manners manners, Scope scope) {
    /** Beside the time in a version, so that it is not taken for an answer's ETag. */
    static final String VERSION = "wordpress ";

    private static final int MOST_BYTES = 20 << 20;
    private static final int MOST_LISTS = 500;

    /** Tells of every page, a list at a time; of none when the site is something else. */
    void each(Consumer<Collection<Waiting>> found, Taker taker) throws IOException {
        for (var kind : List.of("pages", "posts")) {
            for (var list = 1; list <= MOST_LISTS && !taker.isStopping(); list++) {
                var entries = list(kind, list);
                found.accept(entries);
                if (entries.isEmpty()) {
                    break;
                }
            }
        }
    }

    private List<Waiting> list(String kind, int number) throws IOException {
        var entries = new ArrayList<Waiting>();
        for (var value : read(address("wp-json/wp/v2/%s?per_page=100&page=%d&_fields=id,link,modified_gmt"
                                .formatted(kind, number))
                        .orElseThrow())
                .stream()
                .flatMap(json ->
                        json.getValueType() == JsonValue.ValueType.ARRAY ? json.asJsonArray().stream() : Stream.empty())
                .toList()) {
            if (value instanceof JsonObject entry) {
                waiting(kind, entry).filter(one -> !entries.contains(one)).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<Waiting> waiting(String kind, JsonObject entry) {
        try {
            var link = scope.start().resolve(entry.getString("link", ":"));
            var api = address("wp-json/wp/v2/%s/%d?_fields=link,title,content,modified_gmt"
                    .formatted(kind, entry.getInt("id", 0)));
            return api.filter(at -> scope.isAsked(link))
                    .map(at -> Waiting.atInterface(link, at, VERSION + entry.getString("modified_gmt", "")));
        } catch (BadAddress | RuntimeException notAsDocumented) {
            return Optional.empty();
        }
    }

    /** The page as HTML with nothing around its text; empty when the interface does not give it. */
    Optional<String> page(String api) throws IOException {
        return address(api).isEmpty()
                ? Optional.empty()
                : read(address(api).orElseThrow()).flatMap(WordPress::html);
    }

    private static Optional<String> html(JsonValue answer) {
        if (!(answer instanceof JsonObject entry)
                || !(entry.get("title") instanceof JsonObject title)
                || !(entry.get("content") instanceof JsonObject content)
                || content.getBoolean("protected", false)) {
            return Optional.empty();
        }
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.head().appendElement("meta").attr("charset", "UTF-8");
        var name = org.jsoup.Jsoup.parse(title.getString("rendered", "")).text();
        page.title(name);
        page.head()
                .appendElement("meta")
                .attr("name", "dcterms.modified")
                .attr("content", entry.getString("modified_gmt", ""));
        var main = page.body().appendElement("main");
        main.appendElement("h1").text(name);
        main.append(content.getString("rendered", ""));
        return Optional.of(page.outerHtml());
    }

    private Optional<JsonValue> read(WebAddress address) throws IOException {
        if (!manners.robots(address).allows(address)) {
            return Optional.empty();
        }
        try (var answer = manners.ask(address, Validators.of(""), MOST_BYTES)) {
            if (!answer.isOk() || !answer.type().endsWith("json")) {
                return Optional.empty();
            }
            try (var json = Json.createReader(new ByteArrayInputStream(answer.bytes(MOST_BYTES)))) {
                return Optional.of(json.readValue());
            }
        } catch (Unanswered | RuntimeException | StackOverflowError unread) {
            return Optional.empty();
        }
    }

    /** Below the folder of the start, where WordPress stands. */
    private Optional<WebAddress> address(String path) {
        try {
            return Optional.of(scope.start().resolve(path));
        } catch (BadAddress impossible) {
            return Optional.empty();
        }
    }
}
