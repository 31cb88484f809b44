package fi.luotsi.web.api;

import fi.luotsi.content.SignIn;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import fi.luotsi.content.WebSite;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How a web site is read, from JSON; what is left out is as the form has it. */
final class SiteJson {
    private SiteJson() {}

    static WebSite site(JsonObject asked) {
        var standard = WebSite.Limits.standard();
        var limits = new WebSite.Limits(
                asked.getInt("depth", standard.depth()),
                asked.getInt("pages", standard.pages()),
                Duration.ofMinutes(asked.getInt("minutes", (int) standard.time().toMinutes())),
                Duration.ofMillis(
                        asked.getInt("delayMillis", (int) standard.delay().toMillis())));
        return new WebSite(
                asked.getString("site", ""),
                strings(asked, "include"),
                strings(asked, "exclude"),
                asked.getBoolean("internal", false),
                limits,
                signIn(asked));
    }

    private static List<String> strings(JsonObject asked, String name) {
        if (!asked.containsKey(name)) {
            return List.of();
        }
        return asked.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static SignIn signIn(JsonObject asked) {
        if (asked.getOrDefault("signIn", JsonValue.NULL) instanceof JsonObject signIn) {
            try {
                var kind = SignIn.Kind.valueOf(signIn.getString("kind", "NONE").toUpperCase(Locale.ROOT));
                return new SignIn(kind, signIn.getString("name", ""), signIn.getString("secret", ""));
            } catch (IllegalArgumentException unknownKind) {
                throw new UnusableSource(Problem.BAD_SIGN_IN, asked.getString("site", ""));
            }
        }
        return SignIn.NONE;
    }
}
