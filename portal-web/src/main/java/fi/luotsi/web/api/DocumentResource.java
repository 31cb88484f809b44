package fi.luotsi.web.api;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Library;
import fi.luotsi.content.Replacement;
import fi.luotsi.content.Replacements;
import fi.luotsi.content.Section;
import fi.luotsi.content.Version;
import fi.luotsi.content.Versions;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.signin.AuditTrail;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One document as JSON. */
@Path("/documents/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {
    @Inject
    Library library;

    @Inject
    Versions versions;

    @Inject
    Replacements replacements;

    @Inject
    Visitor visitor;

    @Inject
    PortalAddress address;

    @Inject
    AuditTrail trail;

    @GET
    @Operation(
            summary = "A document with its sections; a hidden one is answered like an unknown one",
            description =
                    "verified is the day on which somebody last said that the document is still right, or null; review is NEVER, VERIFIED, DUE"
                            + " (its date is near or its text has changed) or EXPIRED (its date is past). With revision the text is that of an earlier one,"
                            + " and verified is null. revisions lists all, newest first; sameText: only its bytes differ from the one before."
                            + " replaced tells that another document stands in its place, and replacedBy which one, if the reader may see it."
                            + " recognised: the text of the section was read from a picture and may contain errors.")
    public JsonObject document(@PathParam("id") String id, @QueryParam("revision") @Nullable Integer revision) {
        var document = DocumentId.parse(id)
                .flatMap(known -> find(known, revision))
                .orElseThrow(() -> new NotFoundException("No document has this identity and revision"));
        trail.opened(document, "/api/v1/documents/{id}");
        return json(document);
    }

    private Optional<Document> find(DocumentId id, @Nullable Integer revision) {
        var current = library.find(id, visitor.reader());
        return revision == null
                        || current.filter(document -> document.revisionNumber() == revision)
                                .isPresent()
                ? current
                : versions.find(id, revision, visitor.reader());
    }

    private JsonObject json(Document document) {
        var sections = Json.createArrayBuilder();
        document.sections().forEach(section -> sections.add(json(section)));
        var revisions = Json.createArrayBuilder();
        versions.of(document.id(), visitor.reader()).forEach(version -> revisions.add(json(version)));
        var replacement = replacements.of(document.id(), visitor.reader());
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
                .add("revisions", revisions)
                .add("replaced", replacement.isPresent())
                .add(
                        "replacedBy",
                        text(replacement
                                .flatMap(Replacement::successor)
                                .map(successor -> successor.id().toString())))
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
                .add("text", section.text())
                .add("recognised", section.recognised());
    }

    private static JsonObjectBuilder json(Version version) {
        return Json.createObjectBuilder()
                .add("revision", version.number())
                .add("revisedAt", version.since().toString())
                .add("title", version.title())
                .add("date", text(version.date().map(Object::toString)))
                .add("sameText", version.isSameText());
    }

    private static JsonValue text(Optional<String> text) {
        return text.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL);
    }
}
