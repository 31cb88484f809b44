package fi.luotsi.web.openid;

import fi.luotsi.compliance.people.OpenIdPerson;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What Luotsi takes from a believed ID token.
 *
 * @param personClaim the claim that holds the number in the personnel register
 */
record Claims(RoleMapping roles, String rolesClaim, Optional<String> personClaim) {
    private static final int LONGEST_IDENTITY = 255;

    OpenIdPerson person(JsonObject token) throws OpenIdFailure {
        var given = roles.roles(words(token, rolesClaim));
        if (given.isEmpty()) {
            throw new OpenIdFailure(OpenIdFailure.Kind.NO_ROLE, "no role of the token has a role in Luotsi");
        }
        var isEntra = !text(token, "tid").isEmpty() && !text(token, "oid").isEmpty();
        var name = text(token, "name");
        return new OpenIdPerson(
                identity(text(token, isEntra ? "tid" : "iss")),
                identity(text(token, isEntra ? "oid" : "sub")),
                name.isEmpty() ? text(token, "preferred_username") : name,
                given,
                personClaim.map(claim -> text(token, claim)).filter(number -> !number.isEmpty()));
    }

    /** Printable ASCII, as the specification wants it: what the database would change or cut is nobody. */
    private static String identity(String text) throws OpenIdFailure {
        if (text.isEmpty() || text.length() > LONGEST_IDENTITY || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw OpenIdFailure.invalid("the identity in the token has an unusable form");
        }
        return text;
    }

    /** Empty where there is none, or something other than text. */
    static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : "";
    }

    /** The texts of a list, or the only one. */
    static List<String> words(JsonObject object, String name) {
        return switch (object.get(name)) {
            case JsonString text -> List.of(text.getString());
            case JsonArray array ->
                array.stream()
                        .filter(value -> value.getValueType() == JsonValue.ValueType.STRING)
                        .map(value -> ((JsonString) value).getString())
                        .toList();
            case null, default -> List.of();
        };
    }
}
