package fi.luotsi.web.scim;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a resource says of itself, with its version, which is also its entity tag (RFC 7644, section 3.14). */
final class Meta {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Meta() {}

    static JsonObjectBuilder of(String type, Instant created, Instant changed, String location, int version) {
        return Json.createObjectBuilder()
                .add("resourceType", type)
                .add("created", created.toString())
                .add("lastModified", changed.toString())
                .add("location", location)
                .add("version", tag(version));
    }

    static String tag(int version) {
        return "W/\"" + version + "\"";
    }

    /** The version that {@code If-Match} asks for; none where it is not sent or any will do. */
    static OptionalInt seen(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return OptionalInt.empty();
        }
        var tag = TAG.matcher(header.strip());
        return OptionalInt.of(tag.matches() ? Integer.parseInt(tag.group(1)) : -1);
    }
}
