package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestReport.Failure;
import jakarta.json.JsonObject;
import java.io.IOException;

/** Finds a folder of a mailbox by the names on the way to it, as people see them. */
record GraphFolder(Graph graph, String user) {
    /** Its identity, ready for a path. */
    String find(String names) throws IOException {
        var found = "";
        for (var name : names.split("/", -1)) {
            found = below(found, name);
        }
        return found;
    }

    private String below(String parent, String name) throws IOException {
        if (parent.isEmpty() && name.equalsIgnoreCase("inbox")) {
            return identity(graph.get(user + "/mailFolders/inbox?$select=id"));
        }
        var list = parent.isEmpty() ? "/mailFolders" : "/mailFolders/" + parent + "/childFolders";
        var filter = GraphAddress.step("displayName eq '" + name.replace("'", "''") + "'");
        var found = GraphJson.objects(graph.get(user + list + "?$select=id&$filter=" + filter), "value");
        if (found.size() != 1) {
            throw new MailUnread(Failure.MAIL_FOLDER_MISSING);
        }
        return identity(found.getFirst());
    }

    private static String identity(JsonObject folder) throws Unanswered {
        var id = folder.getString("id", "");
        if (id.isEmpty()) {
            throw new Unanswered(CrawlOutcome.BROKEN, "a folder without an identity");
        }
        return GraphAddress.step(id);
    }
}
