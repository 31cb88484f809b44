package fi.luotsi.web.scim;

import fi.luotsi.compliance.people.GroupChange;
import fi.luotsi.compliance.people.GroupChange.Members;
import fi.luotsi.compliance.people.ProvisionedGroup;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A group as the protocol writes one (RFC 7643, section 4.2), and what changes it. */
final class GroupJson {
    private GroupJson() {}

    static GroupChange read(JsonObject json) {
        var members = Scim.get(json, "members").map(GroupJson::everyMember).orElse(Set.of());
        return new GroupChange(text(json, "displayName"), externalId(json), List.of(new Members.Only(members)));
    }

    private static Optional<String> externalId(JsonObject json) {
        return Optional.of(text(json, "externalId")).filter(id -> !id.isEmpty());
    }

    private static String text(JsonObject json, String name) {
        return Scim.get(json, name)
                .map(Operation::simple)
                .map(Scim::text)
                .orElse("")
                .strip();
    }

    /** Follows the steps; members are never read for it, because there may be thousands and a step names a few. */
    static GroupChange apply(GroupChange group, List<Operation> operations) {
        var changed = group;
        for (var operation : operations) {
            changed = apply(changed, operation);
        }
        return changed;
    }

    private static GroupChange apply(GroupChange group, Operation operation) {
        var path = operation.where();
        var isRemoved = operation.kind() == Operation.Kind.REMOVE;
        var word = isRemoved
                ? ""
                : operation
                        .value()
                        .map(Operation::simple)
                        .map(Scim::text)
                        .orElse("")
                        .strip();
        return switch (Scim.lower(path.name())) {
            case "displayname" -> new GroupChange(word, group.externalId(), group.members());
            case "externalid" ->
                new GroupChange(group.name(), Optional.of(word).filter(id -> !id.isEmpty()), group.members());
            case "members" ->
                new GroupChange(
                        group.name(),
                        group.externalId(),
                        Stream.concat(group.members().stream(), Stream.of(members(operation)))
                                .toList());
            case "id", "meta" -> throw ScimFault.readOnly(path.name());
            default -> throw ScimFault.path("There is no attribute " + path.name());
        };
    }

    private static Members members(Operation operation) {
        var path = operation.where();
        if (path.which().isPresent()) {
            return new Members.Removed(named(operation));
        }
        var value = operation.value().filter(given -> !given.equals(JsonValue.NULL));
        return switch (operation.kind()) {
            case ADD -> new Members.Added(everyMember(value.orElse(JsonValue.EMPTY_JSON_ARRAY)));
            case REPLACE -> new Members.Only(everyMember(value.orElse(JsonValue.EMPTY_JSON_ARRAY)));
            case REMOVE ->
                value.map(given -> (Members) new Members.Removed(knownMembers(given)))
                        .orElseGet(() -> new Members.Only(Set.of()));
        };
    }

    /** {@code members[value eq "…"]}. */
    private static Set<UUID> named(Operation operation) {
        if (operation.kind() != Operation.Kind.REMOVE) {
            throw ScimFault.noTarget("A member cannot be changed, only added and removed");
        }
        var people = new LinkedHashSet<UUID>();
        operation.where().which().orElseThrow().equalities().forEach(equality -> {
            if (!equality.attribute().equalsIgnoreCase("value")) {
                throw ScimFault.path("Members are named by value eq");
            }
            ScimResource.identity(equality.value()).ifPresent(people::add);
        });
        if (people.isEmpty()) {
            throw ScimFault.path("Members are named by value eq");
        }
        return people;
    }

    private static Set<UUID> everyMember(JsonValue value) {
        var people = new LinkedHashSet<UUID>();
        ids(value)
                .forEach(id -> people.add(ScimResource.identity(id)
                        .orElseThrow(() -> ScimFault.value("A member is named by its id here"))));
        return people;
    }

    /** Of those to be removed nobody minds who is not there. */
    private static Set<UUID> knownMembers(JsonValue value) {
        var people = new LinkedHashSet<UUID>();
        ids(value).forEach(id -> ScimResource.identity(id).ifPresent(people::add));
        return people;
    }

    private static Stream<String> ids(JsonValue value) {
        var each = value instanceof JsonArray array ? array.stream() : Stream.of(value);
        return each.map(member -> member instanceof JsonObject object ? text(object, "value") : Scim.text(member));
    }

    static JsonObject write(ProvisionedGroup group, String base) {
        var json = Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(Scim.GROUP))
                .add("id", group.id().toString())
                .add("displayName", group.name());
        group.externalId().ifPresent(id -> json.add("externalId", id));
        var members = Json.createArrayBuilder();
        group.members()
                .forEach(person -> members.add(Json.createObjectBuilder()
                        .add("value", person.toString())
                        .add("$ref", base + "/Users/" + person)
                        .add("type", "User")));
        return json.add("members", members)
                .add(
                        "meta",
                        Meta.of(
                                "Group",
                                group.createdAt(),
                                group.changedAt(),
                                base + "/Groups/" + group.id(),
                                group.version()))
                .build();
    }
}
