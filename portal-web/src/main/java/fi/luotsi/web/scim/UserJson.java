package fi.luotsi.web.scim;

import fi.luotsi.compliance.people.ProvisionedData;
import fi.luotsi.compliance.people.ProvisionedPerson;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A person as the protocol writes one (RFC 7643, section 4.1). */
final class UserJson {
    private UserJson() {}

    /** What a directory says; where it does not say whether somebody is active, that stays. */
    static ProvisionedData read(JsonObject json, boolean active) {
        var name = object(json, "name");
        var work = object(json, Scim.ENTERPRISE);
        return new ProvisionedData(
                text(json, "userName"),
                Optional.of(text(json, "externalId")).filter(id -> !id.isEmpty()),
                text(name, "givenName"),
                text(name, "familyName"),
                text(json, "displayName"),
                email(json),
                text(json, "title"),
                text(json, "preferredLanguage"),
                text(work, "employeeNumber"),
                text(work, "department"),
                manager(work),
                Scim.get(json, "active")
                        .filter(value -> !value.equals(JsonValue.NULL))
                        .map(UserJson::truth)
                        .orElse(active));
    }

    private static boolean truth(JsonValue value) {
        return switch (Scim.lower(Scim.text(value))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ScimFault.value("active is true or false");
        };
    }

    /** The address for work; else the first, the primary one before others. */
    private static String email(JsonObject json) {
        var emails = Scim.get(json, "emails")
                .filter(JsonArray.class::isInstance)
                .map(JsonValue::asJsonArray)
                .orElse(JsonValue.EMPTY_JSON_ARRAY);
        var given = emails.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(email -> !text(email, "value").isEmpty())
                .toList();
        return first(given, email -> text(email, "type").equalsIgnoreCase("work"))
                .or(() -> first(given, email -> text(email, "primary").equalsIgnoreCase("true")))
                .or(() -> first(given, any -> true))
                .map(email -> text(email, "value"))
                .orElse("");
    }

    private static Optional<JsonObject> first(List<JsonObject> emails, Predicate<JsonObject> which) {
        return emails.stream().filter(which).findFirst();
    }

    /** Entra ID sends the identity of the manager alone. */
    private static Optional<UUID> manager(JsonObject work) {
        var id = Scim.get(work, "manager")
                .map(value -> value instanceof JsonObject object ? text(object, "value") : Scim.text(value))
                .orElse("");
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOne) {
            throw ScimFault.value("manager is the id of a user here");
        }
    }

    private static String text(JsonObject json, String name) {
        return Scim.get(json, name)
                .map(Operation::simple)
                .map(Scim::text)
                .orElse("")
                .strip();
    }

    private static JsonObject object(JsonObject json, String name) {
        return Scim.get(json, name)
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Only what a directory may change. */
    static JsonObjectBuilder write(ProvisionedData data) {
        var json = Json.createObjectBuilder();
        data.externalId().ifPresent(id -> json.add("externalId", id));
        json.add("userName", data.userName());
        var name = Json.createObjectBuilder();
        add(name, "formatted", (data.givenName() + " " + data.familyName()).strip());
        add(name, "givenName", data.givenName());
        add(name, "familyName", data.familyName());
        json.add("name", name);
        add(json, "displayName", data.displayName());
        add(json, "title", data.jobTitle());
        add(json, "preferredLanguage", data.language());
        json.add("active", data.active());
        if (!data.email().isEmpty()) {
            json.add(
                    "emails",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("value", data.email())
                                    .add("type", "work")
                                    .add("primary", true)));
        }
        return json.add(Scim.ENTERPRISE, work(data));
    }

    private static JsonObjectBuilder work(ProvisionedData data) {
        var work = Json.createObjectBuilder();
        add(work, "employeeNumber", data.employeeNumber());
        add(work, "department", data.department());
        data.manager()
                .ifPresent(manager ->
                        work.add("manager", Json.createObjectBuilder().add("value", manager.toString())));
        return work;
    }

    static JsonObject write(ProvisionedPerson person, String base) {
        var groups = Json.createArrayBuilder();
        person.groups()
                .forEach(group -> groups.add(Json.createObjectBuilder()
                        .add("value", group.group().toString())
                        .add("$ref", base + "/Groups/" + group.group())
                        .add("display", group.name())
                        .add("type", "direct")));
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(Scim.USER).add(Scim.ENTERPRISE))
                .add("id", person.id().toString())
                .addAll(write(person.data()))
                .add("groups", groups)
                .add(
                        "meta",
                        Meta.of(
                                "User",
                                person.createdAt(),
                                person.changedAt(),
                                base + "/Users/" + person.id(),
                                person.version()))
                .build();
    }

    private static void add(JsonObjectBuilder json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }
}
