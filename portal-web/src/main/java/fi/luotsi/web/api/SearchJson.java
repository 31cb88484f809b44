package fi.luotsi.web.api;

import fi.luotsi.content.ReviewState;
import fi.luotsi.content.Verification;
import fi.luotsi.indexer.search.Answer;
import fi.luotsi.indexer.search.Definition;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Facet;
import fi.luotsi.indexer.search.Hit;
import fi.luotsi.indexer.search.SearchResults;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Results in the shape of the contract: one hit a document, at its best section; its other sections under {@code more}. */
record SearchJson(PortalAddress address, String words, LocalDate today) {
    JsonObject of(SearchResults results) {
        var didYouMean = results.didYouMean();
        var hits = Json.createArrayBuilder();
        results.documents().forEach(document -> hits.add(hit(document)));
        return Json.createObjectBuilder()
                .add("total", results.total())
                .add("tookMillis", results.took().toMillis())
                .add("didYouMean", didYouMean.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add("rebuilding", results.rebuilding())
                .add("facets", facets(results.facets()))
                .add("answer", results.answer().<JsonValue>map(this::answer).orElse(JsonValue.NULL))
                .add("definitions", definitions(results.definitions()))
                .add("unknownSources", strings(results.sources().unknown()))
                .add("existingSources", strings(results.sources().existing()))
                .add("hits", hits)
                .build();
    }

    private JsonObject answer(Answer answer) {
        return section(answer.document(), answer.section())
                .add("paragraph", answer.paragraph().toHtml())
                .add("source", answer.document().source())
                .add("verified", verified(answer.document().verification()))
                .add("review", review(answer.document().verification(), today))
                .build();
    }

    private static JsonArray definitions(List<Definition> definitions) {
        var json = Json.createArrayBuilder();
        definitions.forEach(definition -> json.add(Json.createObjectBuilder()
                .add("term", definition.term())
                .add("meaning", definition.meaning())
                .add("explanation", definition.explanation())));
        return json.build();
    }

    private JsonObjectBuilder hit(DocumentHit document) {
        var best = document.sections().getFirst();
        var more = Json.createArrayBuilder();
        document.sections().stream().skip(1).forEach(section -> more.add(section(document, section)));
        return section(document, best)
                .add("source", document.source())
                .add("language", best.language().isEmpty() ? document.language() : best.language())
                .add("type", document.type().key())
                .add(
                        "date",
                        document.date()
                                .<JsonValue>map(date -> Json.createValue(date.toString()))
                                .orElse(JsonValue.NULL))
                .add("verified", verified(document.verification()))
                .add("review", review(document.verification(), today))
                .add("matchingSections", document.matching())
                .add("pinned", document.pinned())
                .add("translated", document.translated())
                .add("more", more);
    }

    private JsonObjectBuilder section(DocumentHit document, Hit hit) {
        return Json.createObjectBuilder()
                .add("documentId", document.id().toString())
                .add("title", document.title().text())
                .add("headings", strings(hit.headings()))
                .add("anchor", hit.anchor())
                .add(
                        "page",
                        hit.page().isPresent() ? Json.createValue(hit.page().getAsInt()) : JsonValue.NULL)
                .add("snippet", hit.snippet().toHtml())
                .add("recognised", hit.recognised())
                .add("url", address.document(document.id(), words, hit.anchor()));
    }

    private static JsonObject facets(List<Facet> facets) {
        var json = Json.createObjectBuilder();
        for (var facet : facets) {
            var values = Json.createArrayBuilder();
            facet.values()
                    .forEach(value -> values.add(Json.createObjectBuilder()
                            .add("key", value.key())
                            .add("documents", value.documents())
                            .add("chosen", value.chosen())));
            json.add(facet.name().name().toLowerCase(Locale.ROOT), values);
        }
        return json.build();
    }

    /** The day on which somebody last said that the document is still right. */
    static JsonValue verified(Optional<Verification> verification) {
        return verification
                .<JsonValue>map(latest -> Json.createValue(latest.day().toString()))
                .orElse(JsonValue.NULL);
    }

    static String review(Optional<Verification> verification, LocalDate today) {
        return ReviewState.of(verification, today).name();
    }

    static JsonArray strings(List<String> texts) {
        return Json.createArrayBuilder(texts).build();
    }
}
