package fi.luotsi.web.api;

import fi.luotsi.content.SharePointSite;
import fi.luotsi.content.SharePointSite.Services;
import jakarta.json.JsonObject;

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
                new Services(
                        asked.getString("signIn", standard.signIn()),
                        asked.getString("graph", standard.graph()),
                        asked.getBoolean("internal", false)));
    }
}
