package fi.luotsi.web.scim;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a value stands: {@code userName}, {@code name.givenName}, {@code emails[type eq "work"].value}, or with the address of its schema before it.
 *
 * @param isEnterprise it stands in the extension for enterprises
 * @param name empty for the whole extension
 * @param which of the values, where there are many
 */
record AttributePath(boolean isEnterprise, String name, Optional<Filter> which, Optional<String> sub) {
    static AttributePath of(String name) {
        return new AttributePath(false, name, Optional.empty(), Optional.empty());
    }

    boolean is(String attribute) {
        return name.equalsIgnoreCase(attribute);
    }

    boolean isExact() {
        return is("id") || is("externalId");
    }

    /** The values that stand there. Of what is complex its {@code value}, unless a part is named. */
    Stream<JsonValue> values(JsonObject resource) {
        return whole(resource).stream()
                .flatMap(AttributePath::each)
                .filter(value -> which.filter(filter -> !(value instanceof JsonObject object && filter.matches(object)))
                        .isEmpty())
                .flatMap(this::part);
    }

    /** Entra ID asks for a manager without the address of the extension. */
    private Optional<JsonValue> whole(JsonObject resource) {
        var core = isEnterprise ? Optional.<JsonValue>empty() : Scim.get(resource, name);
        return core.or(() -> Scim.get(resource, Scim.ENTERPRISE)
                .filter(JsonObject.class::isInstance)
                .flatMap(extension -> Scim.get(extension.asJsonObject(), name)));
    }

    private static Stream<JsonValue> each(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.ARRAY ? value.asJsonArray().stream() : Stream.of(value);
    }

    private Stream<JsonValue> part(JsonValue value) {
        return value instanceof JsonObject object ? Scim.get(object, sub.orElse("value")).stream() : Stream.of(value);
    }
}
