package fi.luotsi.content;

import static fi.luotsi.content.GraphServer.error;
import static fi.luotsi.content.GraphServer.json;

import fi.luotsi.content.TestSite.Reply;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Two lists of the site, one of notices and one of links, that answer as Graph's documentation shows. */
public final class TestLists {
    public static final String NOTICES = "5f0c2e5e-0000-4000-8000-0000000000aa";

    private static final String LISTS = "/sites/" + TestGraph.SITE + "/lists";
    private static final String DELTA = LISTS + "/" + NOTICES + "/items/delta";
    private static final Pattern LINK = Pattern.compile(Pattern.quote(DELTA) + "\\?token=(next|since)-(\\d+)-(\\d+)");
    private static final Pattern ITEM =
            Pattern.compile(Pattern.quote(LISTS + "/" + NOTICES) + "/items/(\\d+)\\?\\$expand=fields");
    private static final int LIST = 3;

    private final TreeMap<String, Entry> entries = new TreeMap<>();
    private int change;
    private int epoch = 1;

    private record Entry(JsonObject fields, int version, boolean deleted, boolean folder) {}

    /** @param namesAndTexts of columns */
    public synchronized TestLists entry(String id, String... namesAndTexts) {
        var fields = Json.createObjectBuilder().add("@odata.etag", "\"1\"");
        for (var at = 0; at < namesAndTexts.length; at += 2) {
            fields.add(namesAndTexts[at], namesAndTexts[at + 1]);
        }
        entries.put(id, new Entry(fields.add("Rivi", 7).build(), ++change, false, false));
        return this;
    }

    public synchronized void folder(String id) {
        entries.put(id, new Entry(JsonObject.EMPTY_JSON_OBJECT, ++change, false, true));
    }

    public synchronized void remove(String id) {
        entries.put(id, new Entry(JsonObject.EMPTY_JSON_OBJECT, ++change, true, false));
    }

    public synchronized void forgetChanges() {
        epoch++;
    }

    synchronized Optional<Reply> answer(String path, String url) {
        if (path.startsWith(LISTS + "?")) {
            return Optional.of(json(
                    200,
                    Json.createObjectBuilder()
                            .add(
                                    "value",
                                    Json.createArrayBuilder()
                                            .add(list("b1", "Tiedostot", "documentLibrary"))
                                            .add(list(NOTICES, "Tiedotteet", "announcements")))));
        }
        if (path.equals(LISTS + "/" + NOTICES + "/columns")) {
            return Optional.of(json(200, columns()));
        }
        var item = ITEM.matcher(path);
        if (item.matches()) {
            return Optional.of(item(item.group(1), url));
        }
        return path.startsWith(DELTA) ? Optional.of(delta(path, url)) : Optional.empty();
    }

    private static JsonObjectBuilder list(String id, String name, String template) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("displayName", name)
                .add(
                        "list",
                        Json.createObjectBuilder()
                                .add("contentTypesEnabled", false)
                                .add("hidden", false)
                                .add("template", template));
    }

    private static JsonObjectBuilder columns() {
        var plain = Json.createObjectBuilder().add("allowMultipleLines", false).add("textType", "plain");
        var rich = Json.createObjectBuilder().add("allowMultipleLines", true).add("textType", "richText");
        var choices = Json.createObjectBuilder()
                .add("choices", Json.createArrayBuilder().add("Opettajat"));
        return Json.createObjectBuilder()
                .add(
                        "value",
                        Json.createArrayBuilder()
                                .add(column("Title", "Otsikko").add("text", plain))
                                .add(column("Body", "Teksti").add("text", rich))
                                .add(column("Kenelle", "Kenelle").add("choice", choices))
                                .add(column("Rivi", "Rivi").add("number", Json.createObjectBuilder()))
                                .add(column("Piilo", "Piilo")
                                        .add("text", Json.createObjectBuilder())
                                        .add("hidden", true)));
    }

    private static JsonObjectBuilder column(String name, String label) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("displayName", label)
                .add("hidden", false)
                .add("readOnly", false);
    }

    private Reply item(String id, String url) {
        var entry = entries.get(id);
        return entry == null || entry.deleted()
                ? error(404, "itemNotFound")
                : json(200, told(id, entry, url).add("fields", entry.fields()));
    }

    private Reply delta(String path, String url) {
        var link = LINK.matcher(path);
        var isLink = link.matches();
        if (isLink && Integer.parseInt(link.group(3)) != epoch) {
            return error(410, "resyncChangesApplyDifferences");
        }
        var since = isLink && link.group(1).equals("since") ? Integer.parseInt(link.group(2)) : 0;
        var from = isLink && link.group(1).equals("next") ? Integer.parseInt(link.group(2)) : 0;
        var all = entries.entrySet().stream()
                .filter(entry -> entry.getValue().version() > since)
                .filter(entry -> since > 0 || !entry.getValue().deleted())
                .toList();
        var to = since > 0 ? all.size() : Math.min(all.size(), from + LIST);
        var array = Json.createArrayBuilder();
        all.subList(from, to).forEach(entry -> array.add(told(entry.getKey(), entry.getValue(), url)));
        var body = Json.createObjectBuilder().add("value", array);
        var token = url + "/v1.0" + DELTA + "?token=";
        return json(
                200,
                to < all.size()
                        ? body.add("@odata.nextLink", token + "next-" + to + "-" + epoch)
                        : body.add("@odata.deltaLink", token + "since-" + change + "-" + epoch));
    }

    private static JsonObjectBuilder told(String id, Entry entry, String url) {
        var item = Json.createObjectBuilder().add("id", id);
        if (entry.deleted()) {
            return item.add("deleted", Json.createObjectBuilder().add("state", "deleted"));
        }
        return item.add("eTag", "\"e8f8c0a5-0000-4000-8000-000000000000," + entry.version() + "\"")
                .add("lastModifiedDateTime", "2026-03-04T05:06:07Z")
                .add("webUrl", url + "/sites/intra/Lists/Tiedotteet/" + id + "_.000")
                .add("contentType", Json.createObjectBuilder().add("id", entry.folder() ? "0x0120004A" : "0x0104007B"));
    }
}
