package fi.luotsi.web.api;

import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.Sources;
import fi.luotsi.content.TextRecognition;
import fi.luotsi.indexer.index.IndexStatus;
import fi.luotsi.indexer.index.LibraryIndex;
import fi.luotsi.web.harvest.SourceHealth;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** How the parts stand, as JSON; administrators only. */
@Path("/status")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class StatusResource {
    @Inject
    LibraryIndex index;

    @Inject
    Sources sources;

    @Inject
    TextRecognition recognition;

    @Inject
    Visitor visitor;

    @GET
    @Operation(
            summary = "How the index and the workers stand",
            description = "Of the index also what it knows of words: morphology is the version of Voikko or null,"
                    + " swedishCompounds whether Swedish compounds are taken apart, dictionaries the number of words of"
                    + " each pair of languages, complete when dictionariesRead is true. Of each source the latest run,"
                    + " what is not whole by reason, and what gave nothing by host and kind. Of the recognition of text in"
                    + " pictures the program or null, the Debian packages that are missing, and the pages that wait,"
                    + " were read and failed.")
    public JsonObject status() {
        visitor.requireAdministrator();
        return Json.createObjectBuilder()
                .add("index", index())
                .add("workers", workers())
                .add("recognition", recognition())
                .add("memory", memory())
                .add("sources", sources())
                .build();
    }

    private JsonObject index() {
        var status = index.status();
        return Json.createObjectBuilder()
                .add("state", status.state().name())
                .add("documents", status.documents())
                .add("expected", status.expected())
                .add("sections", status.sections())
                .add("sizeBytes", status.sizeBytes())
                .add("waiting", status.waiting())
                .add(
                        "morphology",
                        status.morphology().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add("swedishCompounds", status.swedishCompounds())
                .add("dictionaries", dictionaries(status))
                .add("dictionariesRead", status.dictionariesRead())
                .build();
    }

    private static JsonArray dictionaries(IndexStatus status) {
        var pairs = Json.createArrayBuilder();
        for (var dictionary : status.dictionaries()) {
            pairs.add(Json.createObjectBuilder()
                    .add("from", dictionary.from())
                    .add("to", dictionary.to())
                    .add("words", dictionary.words()));
        }
        return pairs.build();
    }

    private JsonObject workers() {
        var status = sources.workers();
        var replacements = Json.createObjectBuilder();
        status.replacements().forEach((cause, count) -> replacements.add(cause.name(), count));
        return Json.createObjectBuilder()
                .add("alive", status.alive())
                .add("files", status.files())
                .add("network", status.network().name())
                .add("replacements", replacements)
                .build();
    }

    private JsonObject recognition() {
        var status = recognition.status();
        var failed = Json.createObjectBuilder();
        status.failed().forEach((reason, pages) -> failed.add(reason.name(), pages));
        return Json.createObjectBuilder()
                .add(
                        "program",
                        status.program().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add("missing", SearchJson.strings(status.missing()))
                .add("waitingFiles", status.waitingFiles())
                .add("waiting", status.waiting())
                .add("done", status.done())
                .add("failed", failed)
                .add("unreadFiles", status.unreadFiles())
                .build();
    }

    private JsonArray sources() {
        var array = Json.createArrayBuilder();
        SourceHealth.of(sources).forEach(health -> array.add(source(health)));
        return array.build();
    }

    private static JsonObjectBuilder source(SourceHealth health) {
        var problems = Json.createObjectBuilder();
        health.problems().forEach(count -> problems.add(count.reason().name(), count.items()));
        var hosts = Json.createArrayBuilder();
        health.hosts()
                .forEach(count -> hosts.add(Json.createObjectBuilder()
                        .add("host", count.host())
                        .add("outcome", count.outcome().name())
                        .add("addresses", count.addresses())));
        return Json.createObjectBuilder()
                .add("key", health.source().key())
                .add("documents", health.source().documents())
                .add("state", word(health.latest().map(HarvestReport::state)))
                .add("failure", word(health.latest().flatMap(HarvestReport::failure)))
                .add("problems", problems)
                .add("hosts", hosts);
    }

    private static JsonValue word(Optional<? extends Enum<?>> word) {
        return word.<JsonValue>map(known -> Json.createValue(known.name())).orElse(JsonValue.NULL);
    }

    private static JsonObject memory() {
        var runtime = Runtime.getRuntime();
        return Json.createObjectBuilder()
                .add("usedBytes", runtime.totalMemory() - runtime.freeMemory())
                .add("limitBytes", runtime.maxMemory())
                .build();
    }
}
