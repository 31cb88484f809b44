package fi.luotsi.content;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Web parts of pages in the shapes of Graph's documentation. */
public final class TestCanvas {
    private TestCanvas() {}

    public static JsonObject text(String html) {
        return Json.createObjectBuilder()
                .add("@odata.type", "#microsoft.graph.textWebPart")
                .add("id", "6f9230af-2a98-4952-b205-9ede4f9ef548")
                .add("innerHtml", html)
                .build();
    }

    /** A web part of Microsoft's, with the texts by their keys. */
    public static JsonObject standard(String... keysAndTexts) {
        var texts = Json.createArrayBuilder();
        for (var at = 0; at < keysAndTexts.length; at += 2) {
            texts.add(Json.createObjectBuilder().add("key", keysAndTexts[at]).add("value", keysAndTexts[at + 1]));
        }
        var content = Json.createObjectBuilder()
                .add("htmlStrings", Json.createArrayBuilder())
                .add("searchablePlainTexts", texts)
                .add("imageSources", Json.createArrayBuilder())
                .add("links", Json.createArrayBuilder());
        return Json.createObjectBuilder()
                .add("@odata.type", "#microsoft.graph.standardWebPart")
                .add("id", "d79fef4b-a4f7-4f3d-9bb1-a2e7e3d2c1a5")
                .add("webPartType", "c70391ea-0b10-4ee9-b2b4-006d3fcad0cd")
                .add(
                        "data",
                        Json.createObjectBuilder().add("title", "Quick links").add("serverProcessedContent", content))
                .build();
    }
}
