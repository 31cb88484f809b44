package fi.luotsi.web.scim;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Words of the protocol, and its JSON, in which names of attributes count in any case (RFC 7643, section 2.1). */
final class Scim {
    static final String MEDIA_TYPE = "application/scim+json";
    static final String PATH = "/api/v1/scim";
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final int MOST_RESULTS = 200;
    private static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 12;

    private Scim() {}

    static JsonObject read(InputStream body) {
        try {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw ScimFault.tooLarge();
            }
            checkDepth(bytes);
            try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
                return reader.readObject();
            }
        } catch (JsonException notJson) {
            throw ScimFault.syntax("The request is not a JSON object");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Before a reader goes down into it. */
    private static void checkDepth(byte[] bytes) {
        var depth = 0;
        for (var sign : bytes) {
            if (sign == '{' || sign == '[') {
                depth++;
            } else if (sign == '}' || sign == ']') {
                depth--;
            }
            if (depth > DEEPEST) {
                throw ScimFault.syntax("The request is nested too deeply");
            }
        }
    }

    static Optional<JsonValue> get(JsonObject json, String name) {
        var exact = json.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return json.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(java.util.Map.Entry::getValue);
    }

    /** As a word, whatever kind of value it is; Entra ID also sends truth values as words. */
    static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((jakarta.json.JsonString) value).getString();
            case NULL -> "";
            default -> value.toString();
        };
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
