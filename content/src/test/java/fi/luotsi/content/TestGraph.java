package fi.luotsi.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import fi.luotsi.content.TestSite.Reply;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** One site of SharePoint behind Microsoft Graph. */
public final class TestGraph extends GraphServer {
    public static final String LIBRARY = "b!kirjasto-Tied0st0t_1";

    static final String SITE = "127.0.0.1,2f0a1b3c-0000-4000-8000-000000000001,2f0a1b3c-0000-4000-8000-000000000002";
    private static final Pattern PAGE = Pattern.compile("/sites/[^/]+/pages/([^/]+)/microsoft\\.graph\\.sitePage\\?.*");
    private static final Pattern CONTENT = Pattern.compile("/drives/([^/]+)/items/([^/]+)/content");
    private static final Pattern DELTA =
            Pattern.compile("/drives/([^/]+)/root/delta(?:\\?token=([a-z]+)-(\\d+)-(\\d+))?");
    private static final int LIST = 3;

    private final Map<String, Page> pages = new ConcurrentSkipListMap<>();
    private final Map<String, TreeMap<String, Entry>> drives = new ConcurrentHashMap<>();
    private final TestLists lists = new TestLists();
    private final AtomicInteger change = new AtomicInteger();
    private volatile int epoch = 1;

    private record Page(String title, String level, int version, List<JsonObject> webParts) {}

    private record Entry(String path, String text, int version, boolean deleted, boolean folder) {}

    public TestGraph() {
        drives.put(LIBRARY, new TreeMap<>());
    }

    public TestLists lists() {
        return lists;
    }

    public SharePointSite site(String... lists) {
        var services = new SharePointSite.Services(url(), url(), true);
        return new SharePointSite(url() + "/sites/intra", TENANT, CLIENT, SECRET, true, true, List.of(lists), services);
    }

    public TestGraph page(String id, String title, String html) {
        return page(id, title, "published", TestCanvas.text(html));
    }

    public TestGraph page(String id, String title, String level, JsonObject... webParts) {
        pages.put(id, new Page(title, level, change.incrementAndGet(), List.of(webParts)));
        return this;
    }

    public void removePage(String id) {
        pages.remove(id);
    }

    public TestGraph file(String id, String path, String text) {
        return entry(LIBRARY, id, path, text, false, false);
    }

    public TestGraph folder(String id, String path) {
        return entry(LIBRARY, id, path, "", false, true);
    }

    public void removeFile(String id) {
        entry(LIBRARY, id, drives.get(LIBRARY).get(id).path(), "", true, false);
    }

    /** Files move with their folder, and nobody is told of them. */
    public void moveFolder(String id, String from, String to) {
        var drive = drives.get(LIBRARY);
        drive.replaceAll((key, entry) -> entry.path().startsWith(from + "/")
                ? new Entry(to + entry.path().substring(from.length()), entry.text(), entry.version(), false, false)
                : entry);
        folder(id, to);
    }

    private TestGraph entry(String drive, String id, String path, String text, boolean deleted, boolean folder) {
        drives.get(drive).put(id, new Entry(path, text, change.incrementAndGet(), deleted, folder));
        return this;
    }

    /** Every link to later changes that was given is forgotten. */
    public void forgetChanges() {
        epoch++;
    }

    @Override
    Optional<Reply> outside(HttpExchange exchange, String path) {
        return path.contains("/_layouts/15/download.aspx") ? Optional.of(download(exchange, path)) : Optional.empty();
    }

    @Override
    Reply graph(String path) {
        var ofLists = lists.answer(path, url());
        if (ofLists.isPresent()) {
            return ofLists.get();
        }
        if (path.equals("/sites/127.0.0.1:/sites/intra")) {
            return json(200, Json.createObjectBuilder().add("id", SITE).add("webUrl", url() + "/sites/intra"));
        }
        if (path.startsWith("/sites/" + SITE + "/pages/microsoft.graph.sitePage?")) {
            return listPages(path);
        }
        if (path.startsWith("/sites/" + SITE + "/drives")) {
            var array = Json.createArrayBuilder();
            drives.keySet()
                    .forEach(id ->
                            array.add(Json.createObjectBuilder().add("id", id).add("driveType", "documentLibrary")));
            return json(200, Json.createObjectBuilder().add("value", array));
        }
        var page = PAGE.matcher(path);
        if (page.matches() && pages.containsKey(page.group(1))) {
            return json(200, canvas(page.group(1), pages.get(page.group(1))));
        }
        var delta = DELTA.matcher(path);
        if (delta.matches() && drives.containsKey(delta.group(1))) {
            return delta.group(2) == null
                    ? delta(delta.group(1), 0, 0)
                    : Integer.parseInt(delta.group(4)) == epoch
                            ? delta(
                                    delta.group(1),
                                    delta.group(2).equals("next") ? Integer.parseInt(delta.group(3)) : 0,
                                    delta.group(2).equals("next") ? 0 : Integer.parseInt(delta.group(3)))
                            : error(410, "resyncRequired")
                                    .with("Location", url() + "/v1.0/drives/" + delta.group(1) + "/root/delta");
        }
        var content = CONTENT.matcher(path);
        if (content.matches() && drives.get(content.group(1)).containsKey(content.group(2))) {
            return Reply.redirect(
                    302,
                    url() + "/sites/intra/_layouts/15/download.aspx?UniqueId=" + content.group(2) + "&tempauth=v1."
                            + "aB%2b".repeat(400));
        }
        return error(404, "itemNotFound");
    }

    private Reply listPages(String path) {
        var ids = List.copyOf(pages.keySet());
        var from = path.contains("$skiptoken=") ? Integer.parseInt(path.replaceFirst(".*skiptoken=", "")) : 0;
        var array = Json.createArrayBuilder();
        ids.subList(from, Math.min(ids.size(), from + LIST)).forEach(id -> array.add(page(id, pages.get(id))));
        var body = Json.createObjectBuilder().add("value", array);
        if (from + LIST < ids.size()) {
            body.add(
                    "@odata.nextLink",
                    url() + "/v1.0/sites/" + SITE + "/pages/microsoft.graph.sitePage?$skiptoken=" + (from + LIST));
        }
        return json(200, body);
    }

    private JsonObjectBuilder page(String id, Page page) {
        return Json.createObjectBuilder()
                .add("@odata.type", "#microsoft.graph.sitePage")
                .add("id", id)
                .add("eTag", "\"{" + id + "}," + page.version() + "\"")
                .add("name", page.title() + ".aspx")
                .add("title", page.title())
                .add("webUrl", "SitePages/" + page.title() + ".aspx")
                .add("lastModifiedDateTime", "2026-03-04T05:06:07Z")
                .add(
                        "publishingState",
                        Json.createObjectBuilder().add("level", page.level()).add("versionId", "1.0"));
    }

    private JsonObjectBuilder canvas(String id, Page page) {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        page.webParts().forEach(parts::add);
        var column = Json.createObjectBuilder().add("id", "1").add("width", 12).add("webparts", parts);
        var section = Json.createObjectBuilder()
                .add("layout", "oneColumn")
                .add("id", "1")
                .add("columns", Json.createArrayBuilder().add(column));
        var side = Json.createObjectBuilder()
                .add(
                        "webparts",
                        Json.createArrayBuilder()
                                .add(TestCanvas.standard("title", "Sivupalsta", "text", "Kysy &amp; vastaa")));
        return page(id, page)
                .add(
                        "canvasLayout",
                        Json.createObjectBuilder()
                                .add(
                                        "horizontalSections",
                                        Json.createArrayBuilder().add(section))
                                .add("verticalSection", side));
    }

    /** All that stands, or all that changed since; a few at a time. */
    private Reply delta(String drive, int from, int since) {
        var all = drives.get(drive).entrySet().stream()
                .filter(entry -> entry.getValue().version() > since)
                .filter(entry -> since > 0 || !entry.getValue().deleted())
                .toList();
        var array = Json.createArrayBuilder();
        if (from == 0) {
            array.add(Json.createObjectBuilder()
                    .add("id", "root")
                    .add("name", "root")
                    .add("webUrl", url() + "/sites/intra/Tiedostot")
                    .add("folder", Json.createObjectBuilder().add("childCount", 1))
                    .add("root", Json.createObjectBuilder()));
        }
        var to = since > 0 ? all.size() : Math.min(all.size(), from + LIST);
        all.subList(from, to).forEach(entry -> array.add(item(entry.getKey(), entry.getValue())));
        var link = url() + "/v1.0/drives/" + drive + "/root/delta?token=";
        var body = Json.createObjectBuilder().add("value", array);
        return json(
                200,
                to < all.size()
                        ? body.add("@odata.nextLink", link + "next-" + to + "-" + epoch)
                        : body.add("@odata.deltaLink", link + "since-" + change.get() + "-" + epoch));
    }

    private JsonObjectBuilder item(String id, Entry entry) {
        if (entry.deleted()) {
            return Json.createObjectBuilder()
                    .add("id", id)
                    .add("deleted", Json.createObjectBuilder().add("state", "deleted"));
        }
        var item = Json.createObjectBuilder()
                .add("id", id)
                .add("name", entry.path().substring(entry.path().lastIndexOf('/') + 1))
                .add("webUrl", url() + "/sites/intra/Tiedostot/" + entry.path())
                .add("eTag", "\"{" + id + "}," + entry.version() + "\"")
                .add("size", entry.text().getBytes(UTF_8).length);
        return entry.folder()
                ? item.add("folder", Json.createObjectBuilder().add("childCount", 1))
                : item.add("file", Json.createObjectBuilder().add("mimeType", "text/plain"));
    }

    /** A signed address wants no token, and refuses one. */
    private Reply download(HttpExchange exchange, String path) {
        if (exchange.getRequestHeaders().containsKey("Authorization") || !path.contains("tempauth=v1.aB%2b")) {
            return Reply.status(401);
        }
        var id = path.replaceFirst(".*UniqueId=", "").replaceFirst("&.*", "");
        return Reply.of(
                "application/octet-stream", drives.get(LIBRARY).get(id).text().getBytes(UTF_8));
    }
}
