package fi.luotsi.content.source;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists of a site that are no libraries and that an administrator named: each entry is a document of its texts. */
final class Lists {
    private static final String PART = "list-";
    private static final String IDENTITY = "[A-Za-z0-9-]{1,100}";
    private static final String FOLDER = "0x0120";

    private final Graph graph;
    private final SharePointHome home;
    private final Inventory inventory;
    private final Taker taker;
    private final Map<String, List<ListColumn>> columns = new HashMap<>();

    Lists(Graph graph, SharePointHome home, Inventory inventory, Taker taker) {
        this.graph = graph;
        this.home = home;
        this.inventory = inventory;
        this.taker = taker;
    }

    static boolean has(Listed item) {
        return item.part().startsWith(PART);
    }

    /** The parts of the inventory in which these lists stand, however their names are written. */
    List<String> find(List<String> names) throws IOException {
        var known = new HashMap<String, String>();
        var answer = graph.get("/sites/" + home.id() + "/lists?$select=id,displayName,list");
        while (true) {
            for (var list : GraphJson.objects(answer, "value")) {
                var isLibrary =
                        GraphJson.object(list, "list").getString("template", "").equals("documentLibrary");
                var id = list.getString("id", "");
                if (!isLibrary && id.matches(IDENTITY)) {
                    known.put(normal(list.getString("displayName", "")), PART + id);
                }
            }
            var next = answer.getString("@odata.nextLink", "");
            if (next.isEmpty()) {
                break;
            }
            answer = graph.follow(next);
        }
        var found = new ArrayList<String>();
        for (var name : names) {
            var part = known.get(normal(name));
            if (part == null) {
                throw new ListMissing();
            }
            found.add(part);
        }
        return found;
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Lists the entries; false when the run is to stop. */
    boolean list(String part) throws IOException {
        return new Changes(graph, inventory, taker)
                .follow(part, path(part) + "/items/delta", (answer, next) -> note(part, answer, next));
    }

    private boolean note(String part, JsonObject answer, String next) {
        var found = new ArrayList<Listed>();
        var gone = new HashSet<String>();
        for (var item : GraphJson.objects(answer, "value")) {
            var id = item.getString("id", "");
            if (!id.matches(IDENTITY)) {
                continue;
            }
            if (item.containsKey("deleted") || isFolder(item)) {
                gone.add(part + "/" + id);
            } else {
                found.add(listed(part, id, item));
            }
        }
        inventory.note(part, found, gone, next);
        return false;
    }

    private static boolean isFolder(JsonObject item) {
        return GraphJson.object(item, "contentType").getString("id", "").startsWith(FOLDER);
    }

    private Listed listed(String part, String id, JsonObject item) {
        var address = shown(home.link(item.getString("webUrl", "")));
        var tag = item.getString("eTag", item.getString("lastModifiedDateTime", ""));
        return new Listed(
                part + "/" + id,
                part,
                path(part) + "/items/" + id + "?$expand=fields",
                id + ".html",
                address,
                Listed.version(tag, address),
                0,
                false);
    }

    /** Graph tells where an entry is stored ("…/3_.000"), which no browser shows. */
    private static String shown(String address) {
        return address.replaceFirst("/(\\d+)_\\.000$", "/DispForm.aspx?ID=$1");
    }

    /** An entry as HTML. */
    String html(Listed entry) throws IOException {
        var known = columns.get(entry.part());
        if (known == null) {
            known = ListColumn.of(graph.get(path(entry.part()) + "/columns"));
            columns.put(entry.part(), known);
        }
        return ListColumn.html(known, graph.get(entry.resource()));
    }

    private String path(String part) {
        return "/sites/" + home.id() + "/lists/" + part.substring(PART.length());
    }
}
