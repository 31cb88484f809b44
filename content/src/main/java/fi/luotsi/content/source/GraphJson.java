package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Answers in JSON, whatever they are: what is missing is empty. */
final class GraphJson {
    private GraphJson() {}

    static JsonObject of(Answer answer, int most) throws IOException {
        try (var json = Json.createReader(new ByteArrayInputStream(answer.bytes(most)))) {
            return json.readObject();
        } catch (RuntimeException | StackOverflowError odd) {
            throw new Unanswered(CrawlOutcome.BROKEN, answer.status(), "an answer that is no JSON");
        }
    }

    static JsonObject object(JsonObject in, String name) {
        return in.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    static List<JsonObject> objects(JsonObject in, String name) {
        return in.get(name) == null || in.get(name).getValueType() != JsonValue.ValueType.ARRAY
                ? List.of()
                : in.getJsonArray(name).stream()
                        .flatMap(value -> value instanceof JsonObject object ? Stream.of(object) : Stream.empty())
                        .toList();
    }

    static long number(JsonObject in, String name) {
        return in.get(name) instanceof jakarta.json.JsonNumber number ? number.longValue() : 0;
    }
}
