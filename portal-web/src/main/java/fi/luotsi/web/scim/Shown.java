package fi.luotsi.web.scim;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes an answer holds (RFC 7644, section 3.9): those asked for, or all but those that are not wanted; {@code schemas} and {@code id} always.
 *
 * @param wanted empty for all
 */
record Shown(Set<String> wanted, Set<String> unwanted) {
    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    static Shown of(@Nullable String attributes, @Nullable String excluded) {
        return new Shown(names(attributes), names(excluded));
    }

    private static Set<String> names(@Nullable String list) {
        return Stream.ofNullable(list)
                .flatMap(names -> Stream.of(names.split(",")))
                .map(name -> Scim.lower(name.strip()))
                .filter(name -> !name.isEmpty())
                .map(Shown::withoutCoreSchema)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String withoutCoreSchema(String name) {
        return Stream.of(Scim.USER, Scim.GROUP)
                .map(schema -> Scim.lower(schema) + ":")
                .filter(name::startsWith)
                .findFirst()
                .map(schema -> name.substring(schema.length()))
                .orElse(name);
    }

    boolean has(String attribute) {
        var name = Scim.lower(attribute);
        return wanted.isEmpty()
                ? !unwanted.contains(name)
                : wanted.stream().anyMatch(asked -> asked.equals(name) || asked.startsWith(name + "."));
    }

    JsonObject of(JsonObject resource) {
        var shown = Json.createObjectBuilder();
        resource.forEach((name, value) ->
                part(Scim.lower(name), value, ALWAYS.contains(name)).ifPresent(part -> shown.add(name, part)));
        return shown.build();
    }

    private Optional<JsonValue> part(String name, JsonValue value, boolean always) {
        if (always || wanted.contains(name)) {
            return Optional.of(value);
        }
        var isAsked = wanted.isEmpty() || wanted.stream().anyMatch(asked -> isPart(asked, name));
        if (!isAsked || unwanted.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(value instanceof JsonObject object ? parts(name, object) : value);
    }

    private JsonObject parts(String name, JsonObject object) {
        var shown = Json.createObjectBuilder();
        object.forEach((sub, value) -> {
            var isShown = wanted.isEmpty()
                    ? unwanted.stream().noneMatch(hidden -> isPart(hidden, name, sub))
                    : wanted.stream().anyMatch(asked -> isPart(asked, name, sub));
            if (isShown) {
                shown.add(sub, value);
            }
        });
        return shown.build();
    }

    private static boolean isPart(String path, String name) {
        return path.startsWith(name + ".") || path.startsWith(name + ":");
    }

    private static boolean isPart(String path, String name, String sub) {
        return isPart(path, name)
                && (path.substring(name.length() + 1).equals(Scim.lower(sub))
                        || path.substring(name.length() + 1).startsWith(Scim.lower(sub) + "."));
    }
}
