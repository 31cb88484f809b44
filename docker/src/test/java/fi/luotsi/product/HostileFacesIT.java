package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** By which Faces runtimes were attacked before: ways out of the resources, states of a view made by the sender, windows with markup as their name. */
@ExtendWith(RunningLuotsi.class)
class HostileFacesIT {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

    @Test
    void resources_lead_nowhere_else(RunningLuotsi luotsi) throws IOException {
        var asked = 0;
        for (var name : List.of("web.xml", "luotsi.css", "../web.xml", "..%2fweb.xml", "%2e%2e/web.xml", "layout.js")) {
            for (var way : List.of(
                    "../WEB-INF",
                    "..",
                    "/WEB-INF",
                    "%2e%2e%2fWEB-INF",
                    "..%5cWEB-INF",
                    "WEB-INF",
                    "%2fMETA-INF",
                    "..;")) {
                for (var parameter : List.of("ln", "loc", "con")) {
                    asked++;
                    var sent = RawHttp.get(
                            luotsi.url(), "/jakarta.faces.resource/" + name + ".xhtml?" + parameter + "=" + way);
                    assertThat(sent.status())
                            .as(name + " " + parameter + "=" + way)
                            .isIn(400, 404);
                    assertThat(sent.answer()).doesNotContain("<web-app", "<faces-config", "Manifest-Version");
                }
            }
        }
        assertThat(asked).isGreaterThan(60);
    }

    @Test
    void a_state_that_the_sender_made_changes_nothing(RunningLuotsi luotsi) throws IOException {
        try (var admin = Visit.signedIn(luotsi.url(), "admin", luotsi.password("admin"));
                var other = Visit.signedIn(luotsi.url(), "admin", luotsi.password("admin"))) {
            var path = "/admin/sources";
            var foreign = STATE.matcher(other.get(path).body());
            assertThat(foreign.find()).isTrue();
            var states =
                    new ArrayList<>(List.of("", "x", "0:0", "-1:-1", "stateless", "1".repeat(10_000), serialized()));
            states.add(foreign.group(1));
            for (var state : states) {
                var answer = admin.post(
                        path,
                        "jakarta.faces.ViewState=" + Visit.encoded(state)
                                + "&jakarta.faces.partial.ajax=true&jakarta.faces.source=x&jakarta.faces.partial.execute=%40all"
                                + "&jakarta.faces.partial.render=%40all&form=form&form_SUBMIT=1");
                assertThat(answer.statusCode()).as(state + ": " + answer.body()).isLessThan(500);
                assertThat(answer.body().toLowerCase(Locale.ROOT))
                        .as(state)
                        .doesNotContain("at fi.luotsi.", "classnotfound", "serializ", "stack trace");
            }
            assertThat(admin.get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_window_is_not_named_by_whoever_asks(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            for (var name : List.of("jfwid", "jakarta.faces.ClientWindow", "javax.faces.ClientWindow")) {
                var body = visit.get("/search?q=salasana&" + name + "=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")
                        .body();
                assertThat(body).as(name).doesNotContain("<script>alert", "\"><script");
            }
        }
    }

    private static String serialized() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(new HashMap<>(Map.of("a", "b")));
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
