package fi.luotsi.content.source;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Set;

/** Lists that Graph tells whole once, and after that by what changed since. */
record Changes(Graph graph, Inventory inventory, Taker taker) {
    /** What Graph answers to a link that it does not know any more. */
    private static final Set<Integer> FORGOTTEN = Set.of(400, 410);

    /** Takes one answer into the inventory. */
    interface Notes {
        /** True where the answer shows that not everything is told, so that the list has to begin anew. */
        boolean take(JsonObject answer, String next);
    }

    /**
     * Brings one part of the inventory up to date; false when the run is to stop.
     *
     * @param beginning the path at which the list is told whole
     */
    boolean follow(String part, String beginning, Notes notes) throws IOException {
        if (inventory.position(part).isEmpty()) {
            inventory.restart(part);
        }
        try {
            return goOn(part, beginning, notes);
        } catch (Unanswered refused) {
            if (inventory.position(part).isEmpty() || !FORGOTTEN.contains(refused.status())) {
                throw refused;
            }
            inventory.restart(part);
            return goOn(part, beginning, notes);
        }
    }

    private boolean goOn(String part, String beginning, Notes notes) throws IOException {
        var position = inventory.position(part);
        var answer = position.isEmpty() ? graph.get(beginning) : graph.follow(position.get());
        while (true) {
            if (taker.isStopping()) {
                return false;
            }
            var next = answer.getString("@odata.nextLink", "");
            if (notes.take(answer, next.isEmpty() ? answer.getString("@odata.deltaLink", "") : next)) {
                inventory.restart(part);
                answer = graph.get(beginning);
            } else if (next.isEmpty()) {
                inventory.finish(part);
                return true;
            } else {
                answer = graph.follow(next);
            }
        }
    }
}
