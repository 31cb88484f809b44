package fi.luotsi.web.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final JsonObject ANNA = json("""
            {"id":"1","externalId":"Ab","userName":"Anna.Ek@city.example","active":true,"name":{"givenName":"Anna"},
            "emails":[{"value":"anna@city.example","type":"work","primary":true},{"value":"a@home.example","type":"home"}],
            "meta":{"lastModified":"2026-11-27T08:00:00Z"},
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"KES","manager":{"value":"9"}}}""");

    @Test
    void what_a_directory_asks_for_is_found() {
        assertThat(List.of(
                        "userName eq \"anna.ek@CITY.example\"",
                        "USERNAME EQ \"anna.ek@city.example\"",
                        "externalId eq \"Ab\"",
                        "id eq \"1\" and manager eq \"9\"".replace("manager", Scim.ENTERPRISE + ":manager"),
                        "id eq \"1\" and manager eq \"9\"",
                        "emails eq \"anna@city.example\"",
                        "emails.value eq \"a@home.example\"",
                        "emails[type eq \"work\"].value eq \"anna@city.example\"",
                        "emails[type eq \"work\" and value co \"@city\"]",
                        "emails[primary eq \"True\"]",
                        "active eq true",
                        "active eq \"True\"",
                        "title pr or name.givenName sw \"an\"",
                        "not (title pr) and userName ew \"example\"",
                        "(userName eq \"x\" or id eq \"1\") and active eq true",
                        "userName eq \"x\" or id eq \"1\" and active eq true",
                        "userName ne \"x\"",
                        "meta.lastModified ge \"2026-11-27T00:00:00Z\"",
                        "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"anna\"",
                        Scim.ENTERPRISE + ":department eq \"kes\""))
                .allSatisfy(filter -> assertThat(FilterReader.filter(filter).matches(ANNA))
                        .as(filter)
                        .isTrue());
    }

    @Test
    void what_is_not_asked_for_is_not_found() {
        assertThat(List.of(
                        "externalId eq \"ab\"",
                        "userName eq \"anna\"",
                        "emails[type eq \"home\"].value eq \"anna@city.example\"",
                        "emails[type eq \"work\" and value eq \"a@home.example\"]",
                        "title pr",
                        "active eq false",
                        "meta.lastModified gt \"2026-11-28T00:00:00Z\"",
                        "not (userName sw \"anna\")"))
                .allSatisfy(filter -> assertThat(FilterReader.filter(filter).matches(ANNA))
                        .as(filter)
                        .isFalse());
    }

    @Test
    void what_is_no_filter_is_refused() {
        assertThat(List.of(
                        "",
                        "userName",
                        "userName eq",
                        "userName eq \"a",
                        "userName is \"a\"",
                        "userName eq \"a\" and",
                        "userName eq \"a\" \"b\"",
                        "(userName eq \"a\"",
                        "emails[type eq \"work\"",
                        "emails[type eq \"work\"].",
                        "a.b.c eq 1",
                        "1a eq 1",
                        "userName eq nonsense",
                        "(".repeat(500) + "a pr" + ")".repeat(500),
                        "userName eq \"" + "x".repeat(5_000) + "\""))
                .allSatisfy(filter -> assertThatThrownBy(() -> FilterReader.filter(filter))
                        .as(filter)
                        .isInstanceOfSatisfying(
                                ScimFault.class,
                                fault -> assertThat(fault.type()).isEqualTo("invalidFilter")));
    }

    @Test
    void an_identity_that_everything_found_must_have_is_known() {
        assertThat(FilterReader.filter("active eq true and userName eq \"a\"").required("userName"))
                .contains("a");
        assertThat(FilterReader.filter("userName eq \"a\" or id eq \"1\"").required("userName"))
                .isEmpty();
        assertThat(FilterReader.filter("not (userName eq \"a\")").required("userName"))
                .isEmpty();
        assertThat(FilterReader.filter("emails.type eq \"work\"").required("emails"))
                .isEmpty();
        assertThat(FilterReader.filter("emails[value eq \"a@b\"]").required("emails"))
                .contains("a@b");
    }

    /** Random filters over three attributes, beside the same condition in Java. */
    @Test
    void random_filters_mean_what_they_say() {
        var random = new Random(7);
        var checked = 0;
        for (var round = 0; round < 5_000; round++) {
            var condition = condition(random, 3);
            var filter = FilterReader.filter(condition.text);
            for (var bits = 0; bits < 8; bits++) {
                var values = List.of(bits & 1, (bits >> 1) & 1, (bits >> 2) & 1);
                var resource = json("{\"a\":\"%d\",\"b\":\"%d\",\"c\":\"%d\"}"
                        .formatted(values.get(0), values.get(1), values.get(2)));
                assertThat(filter.matches(resource))
                        .as(condition.text + " of " + values)
                        .isEqualTo(condition.meaning.test(values));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(40_000);
    }

    /** Whatever comes, the answer is a filter or a fault of the protocol. */
    @Test
    void noise_is_a_filter_or_a_fault() {
        var random = new Random(11);
        var pieces = List.of(
                "userName",
                " ",
                "eq",
                "\"a\"",
                "(",
                ")",
                "[",
                "]",
                ".",
                "and",
                "or",
                "not",
                "pr",
                "\\",
                "\"",
                "emails",
                ":",
                "1",
                "ä",
                "true",
                Scim.ENTERPRISE);
        for (var round = 0; round < 20_000; round++) {
            var text = IntStream.range(0, random.nextInt(12))
                    .mapToObj(piece -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            try {
                FilterReader.filter(text).matches(ANNA);
            } catch (ScimFault expected) {
                assertThat(expected.status()).isEqualTo(400);
            }
        }
    }

    private record Condition(String text, Predicate<List<Integer>> meaning) {}

    private static Condition condition(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            var attribute = random.nextInt(3);
            var value = random.nextInt(2);
            var equal = random.nextBoolean();
            return new Condition(
                    "abc".charAt(attribute) + (equal ? " eq \"" : " ne \"") + value + "\"",
                    values -> (values.get(attribute) == value) == equal);
        }
        var left = condition(random, depth - 1);
        if (random.nextInt(4) == 0) {
            return new Condition("not (" + left.text + ")", left.meaning.negate());
        }
        var right = condition(random, depth - 1);
        return random.nextBoolean()
                ? new Condition("(" + left.text + ") and (" + right.text + ")", left.meaning.and(right.meaning))
                : new Condition(
                        "((" + left.text + ") or " + right.text.replaceFirst("^(.*)$", "($1)") + ")",
                        left.meaning.or(right.meaning));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
