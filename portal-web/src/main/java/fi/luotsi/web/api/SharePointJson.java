package fi.luotsi.web.api;

import fi.luotsi.content.SharePointSite;
import fi.luotsi.content.SharePointSite.Services;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Stream;

/** How a site of SharePoint is read, from JSON; what is left out is as the form has it. */
final class SharePointJson {
    private SharePointJson() {}

    static SharePointSite site(JsonObject asked) {
        var standard = Services.standard();
        return new SharePointSite(
                asked.getString("sharePoint", ""),
                asked.getString("tenant", ""),
                asked.getString("client", ""),
                asked.getString("secret", ""),
                asked.getBoolean("pages", true),
                asked.getBoolean("libraries", true),
                lists(asked),
                new Services(
                        asked.getString("signIn", standard.signIn()),
                        asked.getString("graph", standard.graph()),
                        asked.getBoolean("internal", false)));
    }

    private static List<String> lists(JsonObject asked) {
        return asked.get("lists") instanceof JsonArray names
                ? names.stream()
                        .flatMap(name -> name instanceof JsonString text ? Stream.of(text.getString()) : Stream.empty())
                        .toList()
                : List.of();
    }
}
