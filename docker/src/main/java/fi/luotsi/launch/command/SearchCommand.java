package fi.luotsi.launch.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.installation.DataFolder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the running portal, and prints its answer for people or as it came. */
public final class SearchCommand {
    private final DataFolder data;

    public SearchCommand(DataFolder data) {
        this.data = data;
    }

    /** Filters are parameters of the interface: lang, source, type, page, size. */
    public int run(String words, Map<String, String> filters, boolean json) {
        try (var portal = PortalClient.of(data)) {
            var path = "/api/v1/search?q=" + encoded(words)
                    + filters.entrySet().stream()
                            .map(filter -> "&" + filter.getKey() + "=" + encoded(filter.getValue()))
                            .collect(Collectors.joining());
            if (json) {
                System.out.println(portal.getText(path));
            } else {
                print(portal.get(path));
            }
            return 0;
        }
    }

    private static void print(JsonObject answer) {
        int total = answer.getInt("total");
        System.out.println(total + (total == 1 ? " document" : " documents"));
        if (answer.containsKey("didYouMean") && !answer.isNull("didYouMean")) {
            System.out.println("Did you mean: " + answer.getString("didYouMean"));
        }
        var unknown = strings(answer, "unknownSources");
        if (!unknown.isEmpty()) {
            System.out.println("There is no source " + String.join(", ", unknown) + ". The sources: "
                    + String.join(", ", strings(answer, "existingSources")));
        }
        answer.getJsonArray("hits").getValuesAs(JsonObject.class).forEach(SearchCommand::printHit);
    }

    private static void printHit(JsonObject hit) {
        var headings = strings(hit, "headings");
        System.out.println();
        System.out.println(hit.getString("title"));
        if (!headings.isEmpty()) {
            System.out.println("  " + String.join(" › ", headings));
        }
        System.out.println("  " + plain(hit.getString("snippet")));
        System.out.println("  " + hit.getString("url"));
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    /** The snippet is escaped HTML with marks in it. */
    static String plain(String snippet) {
        return snippet.replaceAll("</?mark>", "")
                .replaceAll("\\s+", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
