package fi.luotsi.content.source;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/** The files of a site's document libraries: listed once, and after that by what changed since. */
record Libraries(Graph graph, SharePointHome home, Inventory inventory, Taker taker) {
    private static final String IDENTITY = "[A-Za-z0-9!._-]{1,200}";

    /** The libraries by their identities. */
    Set<String> find() throws IOException {
        var found = new HashSet<String>();
        var answer = graph.get("/sites/" + home.id() + "/drives?$select=id");
        while (true) {
            GraphJson.objects(answer, "value").stream()
                    .map(drive -> drive.getString("id", ""))
                    .filter(id -> id.matches(IDENTITY))
                    .forEach(found::add);
            var next = answer.getString("@odata.nextLink", "");
            if (next.isEmpty()) {
                return found;
            }
            answer = graph.follow(next);
        }
    }

    /** Lists it; false when the run is to stop. */
    boolean list(String library) throws IOException {
        return new Changes(graph, inventory, taker)
                .follow(library, "/drives/" + library + "/root/delta", (answer, next) -> note(library, answer, next));
    }

    /** A folder that moved takes everything in it along, and of that nothing is told. */
    private boolean note(String library, JsonObject answer, String next) {
        var found = new ArrayList<Listed>();
        var gone = new HashSet<String>();
        var isMoved = false;
        for (var item : GraphJson.objects(answer, "value")) {
            var listed = listed(library, item);
            if (item.containsKey("deleted") || !isRead(item, listed)) {
                gone.add(listed.key());
            } else if (listed.resource().matches(".*/" + IDENTITY)) {
                isMoved |= listed.isFolder() && isElsewhere(listed);
                found.add(listed);
            }
        }
        inventory.note(library, found, gone, next);
        return isMoved;
    }

    private boolean isElsewhere(Listed folder) {
        return inventory
                .find(folder.key())
                .filter(before -> !before.address().equals(folder.address()))
                .isPresent();
    }

    private static boolean isRead(JsonObject item, Listed listed) {
        return listed.isFolder() || (item.containsKey("file") && Kinds.isWorthReading(listed.name()));
    }

    private Listed listed(String library, JsonObject item) {
        var id = item.getString("id", "");
        var address = home.link(item.getString("webUrl", ""));
        var tag = item.getString("eTag", item.getString("lastModifiedDateTime", ""));
        return new Listed(
                library + "/" + id,
                library,
                "/drives/" + library + "/items/" + id,
                item.getString("name", id),
                address,
                Listed.version(tag, address),
                GraphJson.number(item, "size"),
                item.containsKey("folder"));
    }
}
