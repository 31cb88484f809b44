package fi.luotsi.web.api;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Library;
import fi.luotsi.content.Section;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One document as JSON. */
@Path("/documents/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {
    @Inject
    Library library;

    @Inject
    Visitor visitor;

    @Inject
    PortalAddress address;

    @GET
    @Operation(
            summary = "A document with its sections; a hidden one is answered like an unknown one",
            description =
                    "verified is the day on which somebody last said that the document is still right, or null; review is NEVER, VERIFIED, DUE"
                            + " (its date is near or its text has changed) or EXPIRED (its date is past).")
    public JsonObject document(@PathParam("id") String id) {
        var document = DocumentId.parse(id)
                .flatMap(known -> library.find(known, visitor.reader()))
                .orElseThrow(() -> new NotFoundException("No document has this identity"));
        return json(document);
    }

    private JsonObject json(Document document) {
        var sections = Json.createArrayBuilder();
        document.sections().forEach(section -> sections.add(json(section)));
        return Json.createObjectBuilder()
                .add("documentId", document.id().toString())
                .add("title", document.title())
                .add("source", document.source().key())
                .add("location", document.location())
                .add("language", document.language())
                .add("type", document.type().key())
                .add("mediaType", document.mediaType())
                .add("author", text(document.author()))
                .add("date", text(document.date().map(Object::toString)))
                .add("owner", text(document.owner()))
                .add("audience", SearchJson.strings(document.audience().groups()))
                .add("state", document.state().name())
                .add("reason", text(document.reason().map(Enum::name)))
                .add("revision", document.revisionNumber())
                .add("revisedAt", document.revisedAt().toString())
                .add("verified", SearchJson.verified(document.verification()))
                .add("review", SearchJson.review(document.verification(), LocalDate.now(Figures.ZONE)))
                .add("url", address.document(document.id(), "", ""))
                .add("sections", sections)
                .build();
    }

    private static JsonObjectBuilder json(Section section) {
        return Json.createObjectBuilder()
                .add("headings", SearchJson.strings(section.headings()))
                .add("level", section.level())
                .add("anchor", section.anchor())
                .add(
                        "page",
                        section.page().isPresent()
                                ? Json.createValue(section.page().getAsInt())
                                : JsonValue.NULL)
                .add("language", section.language())
                .add("text", section.text());
    }

    private static JsonValue text(Optional<String> text) {
        return text.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL);
    }
}
