package fi.luotsi.content.source;

import jakarta.json.JsonObject;
import java.io.IOException;

/**
 * A site as Graph knows it.
 *
 * @param id of three parts, the first of them its host
 */
record SharePointHome(String id, WebAddress address) {
    static SharePointHome of(Graph graph, WebAddress address) throws IOException {
        var path = address.path().equals("/") ? "" : ":" + address.path();
        JsonObject site = graph.get("/sites/" + address.host() + path);
        var id = site.getString("id", "");
        if (!id.matches("[A-Za-z0-9.,:-]{1,300}")) {
            throw new Unanswered(fi.luotsi.content.CrawlOutcome.BROKEN, "a site without an identity");
        }
        return new SharePointHome(id, address);
    }

    /** What may be shown as a link: an address of the web, and for a relative one that of the site before it. */
    String link(String webUrl) {
        if (webUrl.matches("(?i)https?://[^\\s\"'<>]+")) {
            return webUrl;
        }
        return address + (webUrl.isEmpty() ? "" : "/" + WebAddress.escaped(webUrl.replaceFirst("^/+", "")));
    }
}
