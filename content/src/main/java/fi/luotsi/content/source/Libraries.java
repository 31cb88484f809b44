package fi.luotsi.content.source;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/** The files of a site's document libraries: listed once, and after that by what changed since. */
record Libraries(Graph graph, SharePointHome home, Inventory inventory, Taker taker) {
    private static final String IDENTITY = "[A-Za-z0-9!._-]{1,200}";
    private static final int GONE = 410;
    private static final int BAD_REQUEST = 400;

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
        if (inventory.position(library).isEmpty()) {
            inventory.restart(library);
        }
        try {
            return goOn(library);
        } catch (Unanswered refused) {
            if (inventory.position(library).isEmpty()
                    || (refused.status() != GONE && refused.status() != BAD_REQUEST)) {
                throw refused;
            }
            inventory.restart(library);
            return goOn(library);
        }
    }

    private boolean goOn(String library) throws IOException {
        var position = inventory.position(library);
        var answer =
                position.isEmpty() ? graph.get("/drives/" + library + "/root/delta") : graph.follow(position.get());
        while (true) {
            if (taker.isStopping()) {
                return false;
            }
            var isMoved = note(library, answer);
            var next = answer.getString("@odata.nextLink", "");
            if (next.isEmpty() && !isMoved) {
                inventory.finish(library);
                return true;
            }
            answer = isMoved ? again(library) : graph.follow(next);
        }
    }

    /** A folder that moved takes everything in it along, and of that nothing is told. */
    private JsonObject again(String library) throws IOException {
        inventory.restart(library);
        return graph.get("/drives/" + library + "/root/delta");
    }

    private boolean note(String library, JsonObject answer) {
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
        var end = answer.getString("@odata.deltaLink", "");
        inventory.note(library, found, gone, answer.getString("@odata.nextLink", end));
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
