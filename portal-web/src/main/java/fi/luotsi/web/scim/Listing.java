package fi.luotsi.web.scim;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is asked for (RFC 7644, section 3.4.2.4).
 *
 * @param from the place of the first, from 0
 */
record Listing(int from, int most) {
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    /** What cannot be read counts as not given. */
    static Listing of(@Nullable String startIndex, @Nullable String count) {
        return new Listing(
                Math.max(1, number(startIndex, 1)) - 1,
                Math.clamp(number(count, Scim.MOST_RESULTS), 0, Scim.MOST_RESULTS));
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.strip().matches("-?\\d{1,9}") ? Integer.parseInt(text.strip()) : otherwise;
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip(from).limit(most).toList();
    }

    JsonObject json(int total, List<JsonObject> resources) {
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(SCHEMA))
                .add("totalResults", total)
                .add("startIndex", from + 1)
                .add("itemsPerPage", resources.size())
                .add("Resources", Json.createArrayBuilder(resources))
                .build();
    }
}
