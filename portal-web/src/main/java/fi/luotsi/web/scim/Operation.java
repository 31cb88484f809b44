package fi.luotsi.web.scim;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One step of a change (RFC 7644, section 3.5.2), with what Entra ID does its own way: capitals in the names of steps, one value in a list of one.
 *
 * @param path absent where the value names the attributes itself
 * @param value absent where something is taken away whole
 */
record Operation(Kind kind, Optional<AttributePath> path, Optional<JsonValue> value) {
    private static final int MOST = 1_000;

    enum Kind {
        ADD,
        REPLACE,
        REMOVE
    }

    /** The steps of a request; what names its attributes itself becomes one step for each. */
    static List<Operation> read(JsonObject request) {
        var sent = Scim.get(request, "Operations")
                .filter(JsonArray.class::isInstance)
                .orElseThrow(() -> ScimFault.syntax("Operations is missing"))
                .asJsonArray();
        if (sent.isEmpty() || sent.size() > MOST) {
            throw ScimFault.syntax("A change has 1 to " + MOST + " operations");
        }
        return sent.stream().flatMap(Operation::read).toList();
    }

    private static Stream<Operation> read(JsonValue sent) {
        if (!(sent instanceof JsonObject operation)) {
            throw ScimFault.syntax("An operation is an object");
        }
        var kind = kind(operation);
        var value = Scim.get(operation, "value");
        var path = Scim.get(operation, "path").map(Scim::text).filter(given -> !given.isBlank());
        if (kind != Kind.REMOVE && value.isEmpty()) {
            throw ScimFault.syntax("An operation needs a value, unless it removes");
        }
        if (path.isPresent()) {
            return Stream.of(new Operation(kind, Optional.of(FilterReader.path(path.get())), value));
        }
        if (kind == Kind.REMOVE) {
            throw ScimFault.noTarget("What shall be removed is not said: path is missing");
        }
        return parts(kind, value.orElseThrow());
    }

    private static Kind kind(JsonObject operation) {
        var word = Scim.get(operation, "op").map(Scim::text).orElse("");
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> ScimFault.syntax("op is add, replace or remove"));
    }

    private static Stream<Operation> parts(Kind kind, JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw ScimFault.syntax("Without a path the value is an object");
        }
        return object.entrySet().stream()
                .filter(entry -> !entry.getKey().equalsIgnoreCase("schemas"))
                .map(entry -> new Operation(
                        kind, Optional.of(FilterReader.path(entry.getKey())), Optional.of(entry.getValue())));
    }

    AttributePath where() {
        return path.orElseThrow();
    }

    /** A simple value, also where it comes as {@code [{"value": …}]}. */
    static JsonValue simple(JsonValue value) {
        if (value instanceof JsonArray array && array.size() == 1) {
            return simple(array.getFirst());
        }
        return value instanceof JsonObject object && Scim.get(object, "value").isPresent()
                ? Scim.get(object, "value").orElseThrow()
                : value;
    }
}
