package fi.luotsi.web.scim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.people.ProvisionedData;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changes as Entra ID sends them, and as the standard has them. */
class UserPatchTest {
    private static final UUID MANAGER = UUID.randomUUID();
    private static final ProvisionedData ANNA = new ProvisionedData(
            "anna",
            Optional.of("oid"),
            "Anna",
            "Ek",
            "Anna Ek",
            "anna@city.example",
            "lehtori",
            "fi",
            "4711",
            "KES",
            Optional.of(MANAGER),
            true);

    @Test
    void deactivation_comes_in_many_forms() {
        assertThat(List.of(
                        op("Replace", "active", "\"False\""),
                        op("replace", "active", "false"),
                        op("Add", "active", "\"false\""),
                        "{\"op\":\"replace\",\"value\":{\"active\":false}}",
                        "{\"op\":\"Replace\",\"value\":{\"active\":\"False\"}}",
                        op("Replace", "active", "[{\"$ref\":null,\"value\":\"False\"}]"),
                        op("Replace", "urn:ietf:params:scim:schemas:core:2.0:User:active", "false")))
                .allSatisfy(operation ->
                        assertThat(patched(operation).active()).as(operation).isFalse());
        assertThat(patched(op("Replace", "displayName", "\"X\"")).active()).isTrue();
    }

    @Test
    void names_and_the_like_are_replaced_by_path_and_without() {
        var byPath = patched(
                op("Replace", "name.familyName", "\"Virta\""),
                op("Replace", "displayName", "[{\"$ref\":null,\"value\":\"A. Virta\"}]"),
                op("Replace", "emails[type eq \\\"work\\\"].value", "\"a.virta@city.example\""),
                op("Add", Scim.ENTERPRISE + ":department", "\"LUK\""));
        assertThat(byPath.familyName()).isEqualTo("Virta");
        assertThat(byPath.givenName()).isEqualTo("Anna");
        assertThat(byPath.displayName()).isEqualTo("A. Virta");
        assertThat(byPath.email()).isEqualTo("a.virta@city.example");
        assertThat(byPath.department()).isEqualTo("LUK");

        var without = patched("""
                {"op":"replace","value":{"displayName":"A. Virta","name.familyName":"Virta",
                "emails[type eq \\"work\\"].value":"a.virta@city.example",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department":"LUK"}}""");
        assertThat(without).isEqualTo(byPath);
        var nested = patched("""
                {"op":"add","value":{"displayName":"A. Virta","name":{"familyName":"Virta"},
                "emails":[{"value":"a.virta@city.example","type":"work"}],
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"LUK"}}}""");
        assertThat(nested.familyName()).isEqualTo("Virta");
        assertThat(nested.givenName()).isEqualTo("Anna");
        assertThat(nested.department()).isEqualTo("LUK");
        assertThat(nested.employeeNumber()).isEqualTo("4711");
    }

    @Test
    void the_manager_comes_as_an_id_or_an_object() {
        var other = UUID.randomUUID();
        assertThat(List.of(
                        op("Add", Scim.ENTERPRISE + ":manager", "\"" + other + "\""),
                        op("Replace", Scim.ENTERPRISE + ":manager", "{\"value\":\"" + other + "\"}"),
                        op("Replace", Scim.ENTERPRISE + ":manager", "[{\"$ref\":\"x\",\"value\":\"" + other + "\"}]"),
                        op("Replace", Scim.ENTERPRISE + ":manager.value", "\"" + other + "\"")))
                .allSatisfy(operation ->
                        assertThat(patched(operation).manager()).as(operation).contains(other));
        assertThat(patched("{\"op\":\"Remove\",\"path\":\"" + Scim.ENTERPRISE + ":manager\"}")
                        .manager())
                .isEmpty();
        assertThat(patched(op("Replace", Scim.ENTERPRISE + ":manager", "\"\"")).manager())
                .isEmpty();
        assertThat(fault(op("Replace", Scim.ENTERPRISE + ":manager", "\"nobody\"")))
                .contains("invalidValue");
    }

    @Test
    void an_address_for_work_is_added_where_there_is_none_and_others_do_not_take_its_place() {
        var removed = patched("{\"op\":\"remove\",\"path\":\"emails[type eq \\\"work\\\"]\"}");
        assertThat(removed.email()).isEmpty();
        assertThat(patched(removed, op("Add", "emails[type eq \\\"work\\\"].value", "\"n@city.example\""))
                        .email())
                .isEqualTo("n@city.example");
        assertThat(patched(removed, op("Replace", "emails[type eq \\\"work\\\"].value", "\"n@city.example\""))
                        .email())
                .isEqualTo("n@city.example");
        assertThat(patched(op("Add", "emails[type eq \\\"home\\\"].value", "\"home@x.example\""))
                        .email())
                .isEqualTo("anna@city.example");
        assertThat(fault(op("Replace", "emails[value eq \\\"nobody@x.example\\\"].value", "\"n@x.example\"")))
                .contains("noTarget");
    }

    @Test
    void what_is_removed_is_empty_and_what_must_be_there_is_missed_later() {
        var removed = patched(
                "{\"op\":\"Remove\",\"path\":\"title\"}",
                "{\"op\":\"remove\",\"path\":\"name.givenName\"}",
                "{\"op\":\"remove\",\"path\":\"externalId\"}",
                "{\"op\":\"remove\",\"path\":\"userName\"}",
                "{\"op\":\"remove\",\"path\":\"emails\"}",
                "{\"op\":\"remove\",\"path\":\"" + Scim.ENTERPRISE + "\"}");
        assertThat(removed)
                .isEqualTo(new ProvisionedData(
                        "", Optional.empty(), "", "Ek", "Anna Ek", "", "", "fi", "", "", Optional.empty(), true));
    }

    @Test
    void what_luotsi_does_without_is_passed_over_and_what_nobody_knows_is_refused() {
        assertThat(patched(
                        op("Replace", "addresses[type eq \\\"work\\\"].formatted", "\"18/2111\""),
                        op("Add", "phoneNumbers[type eq \\\"work\\\"].value", "\"1\""),
                        op("Add", "roles[primary eq \\\"True\\\"].value", "\"x\""),
                        op("Add", Scim.ENTERPRISE + ":costCenter", "\"1\""),
                        op("Replace", "name.formatted", "\"Somebody Else\"")))
                .isEqualTo(ANNA);
        assertThat(fault(op("Replace", "shoeSize", "42"))).contains("invalidPath");
        assertThat(fault(op("Replace", "userName[", "42"))).contains("invalidPath");
        assertThat(fault(op("Replace", "id", "\"1\""))).contains("mutability");
        assertThat(fault(op("Add", "groups", "[]"))).contains("mutability");
        assertThat(fault("{\"op\":\"remove\"}")).contains("noTarget");
        assertThat(fault("{\"op\":\"move\",\"path\":\"title\"}")).contains("invalidSyntax");
        assertThat(fault("{\"op\":\"add\",\"path\":\"title\"}")).contains("invalidSyntax");
        assertThat(fault("{\"op\":\"add\",\"value\":\"x\"}")).contains("invalidSyntax");
        assertThat(fault(op("Replace", "active", "\"perhaps\""))).contains("invalidValue");
        assertThatThrownBy(() -> Operation.read(Json.createObjectBuilder().build()))
                .isInstanceOf(ScimFault.class);
    }

    /** Whatever order steps come in, each attribute is what the last step for it says, and nothing else changes. */
    @Test
    void random_changes_leave_what_the_last_of_each_says() {
        var random = new Random(3);
        var paths = Map.of(
                "title",
                "title",
                "displayName",
                "displayName",
                "name.familyName",
                "family",
                "preferredLanguage",
                "language",
                Scim.ENTERPRISE + ":department",
                "department",
                "emails[type eq \\\"work\\\"].value",
                "email");
        for (var round = 0; round < 2_000; round++) {
            var steps = new ArrayList<String>();
            var expected = new java.util.HashMap<String, String>(Map.of(
                    "title",
                    "lehtori",
                    "displayName",
                    "Anna Ek",
                    "family",
                    "Ek",
                    "language",
                    "fi",
                    "department",
                    "KES",
                    "email",
                    "anna@city.example"));
            for (var step = random.nextInt(8); step >= 0; step--) {
                var path = List.copyOf(paths.keySet()).get(random.nextInt(paths.size()));
                var value = "v" + random.nextInt(100);
                var isRemoved = random.nextInt(4) == 0;
                steps.add(
                        isRemoved
                                ? "{\"op\":\"Remove\",\"path\":\"" + path + "\"}"
                                : random.nextBoolean()
                                        ? op(random.nextBoolean() ? "Add" : "replace", path, "\"" + value + "\"")
                                        : "{\"op\":\"Replace\",\"value\":{\"" + path + "\":\"" + value + "\"}}");
                expected.put(paths.get(path), isRemoved ? "" : value);
            }
            var after = patched(steps.toArray(String[]::new));
            assertThat(Map.of(
                            "title", after.jobTitle(),
                            "displayName", after.displayName(),
                            "family", after.familyName(),
                            "language", after.language(),
                            "department", after.department(),
                            "email", after.email()))
                    .as(steps.toString())
                    .isEqualTo(expected);
            assertThat(after.userName()).isEqualTo("anna");
            assertThat(after.manager()).contains(MANAGER);
            assertThat(after.active()).isTrue();
        }
    }

    private static String op(String op, String path, String value) {
        return "{\"op\":\"" + op + "\",\"path\":\"" + path + "\",\"value\":" + value + "}";
    }

    private static ProvisionedData patched(String... operations) {
        return patched(ANNA, operations);
    }

    private static ProvisionedData patched(ProvisionedData before, String... operations) {
        var request = json("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                + String.join(",", operations) + "]}");
        return UserJson.read(UserPatch.apply(UserJson.write(before).build(), Operation.read(request)), before.active());
    }

    private static String fault(String operation) {
        try {
            patched(operation);
            return "";
        } catch (ScimFault fault) {
            return fault.type();
        }
    }

    private static JsonObject json(String text) {
        return Scim.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
