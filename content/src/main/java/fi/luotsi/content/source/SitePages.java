package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;

/** The pages of a site: listed whole each time, as Graph has no list of changes for them. */
record SitePages(Graph graph, SharePointHome home, Inventory inventory, Taker taker) {
    static final String PART = "pages";

    private static final String IDENTITY = "[A-Za-z0-9_-]{1,100}";

    /** Lists them; false when the run is to stop. */
    boolean list() throws IOException {
        inventory.restart(PART);
        var link = graph.get(
                "/sites/" + home.id()
                        + "/pages/microsoft.graph.sitePage?$select=id,name,title,webUrl,eTag,lastModifiedDateTime,publishingState");
        while (true) {
            if (taker.isStopping()) {
                return false;
            }
            note(link);
            var next = link.getString("@odata.nextLink", "");
            if (next.isEmpty()) {
                inventory.finish(PART);
                return true;
            }
            link = graph.follow(next);
        }
    }

    private void note(JsonObject answer) {
        var found = new ArrayList<Listed>();
        for (var page : GraphJson.objects(answer, "value")) {
            var listed = listed(page);
            var before = inventory.find(listed.key());
            if (!page.getString("id", "").matches(IDENTITY)) {
                continue;
            }
            if (isPublished(page)) {
                found.add(listed);
            } else {
                before.ifPresent(found::add);
            }
        }
        inventory.note(PART, found, Set.of(), "");
    }

    /** Somebody is writing a draft: readers see what was published before, if anything was. */
    private static boolean isPublished(JsonObject page) {
        var level = GraphJson.object(page, "publishingState").getString("level", "published");
        return level.equals("published");
    }

    private Listed listed(JsonObject page) {
        var id = page.getString("id", "");
        var address = home.link(page.getString("webUrl", ""));
        var name = address.substring(address.lastIndexOf('/') + 1);
        return new Listed(
                PART + "/" + id,
                PART,
                "/sites/" + home.id() + "/pages/" + id + "/microsoft.graph.sitePage?$expand=canvasLayout",
                java.net.URLDecoder.decode(name.replace("+", "%2B"), UTF_8).replaceFirst("(?i)\\.aspx$", "") + ".html",
                address,
                Listed.version(page.getString("eTag", page.getString("lastModifiedDateTime", "")), address),
                0,
                false);
    }
}
