package fi.luotsi.web.scim;

import fi.luotsi.web.scim.Operation.Kind;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Follows the steps of a change on the JSON of a person. */
final class UserPatch {
    private UserPatch() {}

    static JsonObject apply(JsonObject user, List<Operation> operations) {
        var changed = user;
        for (var operation : operations) {
            changed = apply(changed, operation);
        }
        return changed;
    }

    private static JsonObject apply(JsonObject user, Operation operation) {
        var path = operation.where();
        if (path.isEnterprise() && path.name().isEmpty()) {
            return extension(user, operation);
        }
        var name = UserAttributes.kept(path);
        if (name.isEmpty()) {
            return user;
        }
        if (!path.isEnterprise()) {
            return change(user, name.get(), operation);
        }
        var extension = object(user.get(Scim.ENTERPRISE));
        return with(user, Scim.ENTERPRISE, change(extension, name.get(), operation));
    }

    /** All that is said of somebody's work at once. */
    private static JsonObject extension(JsonObject user, Operation operation) {
        if (operation.kind() == Kind.REMOVE) {
            return without(user, Scim.ENTERPRISE);
        }
        var changed = user;
        for (var entry : object(operation.value().orElse(null)).entrySet()) {
            var part = new AttributePath(true, entry.getKey(), Optional.empty(), Optional.empty());
            changed = apply(changed, new Operation(operation.kind(), Optional.of(part), Optional.of(entry.getValue())));
        }
        return changed;
    }

    private static JsonObject change(JsonObject container, String name, Operation operation) {
        return switch (name) {
            case "emails" -> emails(container, operation);
            case "name", "manager" -> complex(container, name, operation);
            default ->
                operation.kind() == Kind.REMOVE
                        ? without(container, name)
                        : with(
                                container,
                                name,
                                Operation.simple(operation.value().orElseThrow()));
        };
    }

    private static JsonObject complex(JsonObject container, String name, Operation operation) {
        var before = object(container.get(name));
        var sub = operation.where().sub();
        if (operation.kind() == Kind.REMOVE) {
            return sub.map(part -> with(container, name, without(before, part)))
                    .orElseGet(() -> without(container, name));
        }
        var value = operation.value().orElseThrow();
        if (sub.isPresent()) {
            return with(container, name, with(before, sub.get(), Operation.simple(value)));
        }
        var whole = value instanceof JsonArray array && array.size() == 1 ? array.getFirst() : value;
        if (!(whole instanceof JsonObject object)) {
            return with(container, name, with(JsonValue.EMPTY_JSON_OBJECT, "value", whole));
        }
        return with(container, name, operation.kind() == Kind.ADD ? merged(before, object) : object);
    }

    private static JsonObject emails(JsonObject container, Operation operation) {
        var before = container.get("emails") instanceof JsonArray array
                ? array.getValuesAs(JsonObject.class)
                : List.<JsonObject>of();
        var path = operation.where();
        if (path.which().isEmpty() && path.sub().isEmpty()) {
            return with(container, "emails", array(whole(before, operation)));
        }
        var matching = before.stream()
                .filter(email ->
                        path.which().map(filter -> filter.matches(email)).orElse(true))
                .collect(Collectors.toSet());
        if (matching.isEmpty() && operation.kind() != Kind.REMOVE) {
            var after = new ArrayList<>(before);
            after.add(set(blank(path), operation));
            return with(container, "emails", array(after));
        }
        var after = new ArrayList<JsonObject>();
        for (var email : before) {
            if (!matching.contains(email)) {
                after.add(email);
            } else if (operation.kind() != Kind.REMOVE) {
                after.add(set(email, operation));
            } else if (path.sub().isPresent() && !path.sub().get().equalsIgnoreCase("value")) {
                after.add(without(email, path.sub().get()));
            }
        }
        return with(container, "emails", array(after));
    }

    private static List<JsonObject> whole(List<JsonObject> before, Operation operation) {
        var given = operation.value().map(UserPatch::objects).orElse(List.of());
        return switch (operation.kind()) {
            case REPLACE -> given;
            case ADD -> {
                var all = new ArrayList<>(before);
                given.stream().filter(email -> !before.contains(email)).forEach(all::add);
                yield all;
            }
            case REMOVE -> {
                var gone = given.stream()
                        .flatMap(email -> Scim.get(email, "value").stream())
                        .map(Scim::text)
                        .map(Scim::lower)
                        .toList();
                yield operation.value().isEmpty()
                        ? List.of()
                        : before.stream()
                                .filter(email -> !gone.contains(Scim.lower(email.getString("value", ""))))
                                .toList();
            }
        };
    }

    /** Entra ID names the kind of an address that is not there yet, and expects it to be added; see the issues that its validator raises. */
    private static JsonObject blank(AttributePath path) {
        var blank = Json.createObjectBuilder();
        path.which().stream().flatMap(Filter::equalities).forEach(equality -> {
            if (!equality.attribute().equalsIgnoreCase("type")
                    && !equality.attribute().equalsIgnoreCase("primary")) {
                throw ScimFault.noTarget("No value of emails matches the path");
            }
            blank.add(Scim.lower(equality.attribute()), equality.value());
        });
        var begun = blank.build();
        if (path.which().isPresent() && begun.isEmpty()) {
            throw ScimFault.noTarget("No value of emails matches the path");
        }
        return begun;
    }

    private static JsonObject set(JsonObject email, Operation operation) {
        var value = operation.value().orElseThrow();
        var sub = operation.where().sub();
        return sub.map(part -> with(email, part, Operation.simple(value)))
                .orElseGet(() -> merged(email, object(value)));
    }

    private static List<JsonObject> objects(JsonValue value) {
        var each = value instanceof JsonArray array ? List.copyOf(array) : List.of(value);
        return each.stream()
                .map(one -> one instanceof JsonObject object ? object : with(JsonValue.EMPTY_JSON_OBJECT, "value", one))
                .toList();
    }

    private static JsonObject object(@org.jspecify.annotations.Nullable JsonValue value) {
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonArray array(List<JsonObject> values) {
        return Json.createArrayBuilder(values).build();
    }

    private static JsonObject merged(JsonObject before, JsonObject more) {
        var merged = before;
        for (var entry : more.entrySet()) {
            merged = with(merged, entry.getKey(), entry.getValue());
        }
        return merged;
    }

    private static JsonObject with(JsonObject object, String name, JsonValue value) {
        return Json.createObjectBuilder(without(object, name)).add(name, value).build();
    }

    private static JsonObject without(JsonObject object, String name) {
        var rest = Json.createObjectBuilder();
        object.forEach((key, value) -> {
            if (!key.equalsIgnoreCase(name)) {
                rest.add(key, value);
            }
        });
        return rest.build();
    }
}
