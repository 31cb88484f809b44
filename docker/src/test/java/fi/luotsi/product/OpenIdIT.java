package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** People sign in through a real OpenID provider, and look after their sessions and tokens. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("OpenIdIT")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenIdIT {
    private static final String SIGN_IN = "Kirjaudu työtunnuksella";

    private final int port = OpenIdProvider.freePort();
    private LuotsiProcess luotsi;
    private OpenIdProvider provider;
    private Browser browser;

    @BeforeAll
    void start() throws IOException {
        assumeTrue(OpenIdProvider.isPossible(), "npm is not installed; on Debian: apt-get install nodejs npm");
        var data = Files.createTempDirectory("luotsi-openid");
        Files.writeString(data.resolve("openid.secret"), OpenIdProvider.SECRET);
        Files.writeString(data.resolve("luotsi.properties"), """
            LUOTSI_OPENID_ISSUER=http://127.0.0.1:%d
            LUOTSI_OPENID_CLIENT=%s
            LUOTSI_OPENID_SECRET_FILE=%s
            LUOTSI_OPENID_ROLES=Luotsi.Editor=coordinator
            LUOTSI_OPENID_ROLES_OTHERWISE=none
            LUOTSI_SIGNIN_LOCAL=admin
            """.formatted(
                        port, OpenIdProvider.CLIENT, data.resolve("openid.secret")));
        luotsi = LuotsiProcess.startForAMoment(data, "--empty");
        browser = new Browser();
    }

    @AfterAll
    void end() throws IOException {
        if (luotsi == null) {
            return;
        }
        browser.close();
        if (provider != null) {
            provider.close();
        }
        luotsi.close();
        RunningLuotsi.delete(luotsi.data());
    }

    @Test
    @Order(1)
    void while_the_provider_is_away_it_is_said_plainly_and_the_emergency_account_works() {
        var page = visit(false);
        page.navigate("/sign-in?ui=sv");
        page.locator("a[href*='/sign-in/openid']").press("Enter");
        assertThat(page.locator(".notice.late")).containsText("svarar inte just nu");
        page.locator("summary", new Page.LocatorOptions().setHasText("reservkontot"))
                .press("Enter");
        page.locator("#login").fill("admin");
        page.locator("#password")
                .fill(luotsi.printed().replaceAll("(?s).*admin +administrator +password (\\S+).*", "$1"));
        page.locator("#password").press("Enter");
        assertThat(page.locator("a[href='/admin/sources']")).hasCount(1);
        provider = OpenIdProvider.start(port, luotsi.url());
    }

    @Test
    @Order(2)
    void somebody_signs_in_comes_to_the_wanted_page_and_has_the_mapped_role() throws InterruptedException {
        Thread.sleep(10_500); // a provider that was away is asked again after ten seconds
        var page = visit(true);
        var returned = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("/sign-in/openid/return")) {
                returned.add(request.url());
            }
        });
        page.navigate("/account/tokens?ui=fi");
        signIn(page, "oona");
        page.waitForURL(luotsi.url() + "/account/tokens?ui=fi");
        assertThat(page.locator(".account summary")).containsText("Oona Ranta");
        assertThat(page.locator("a[href='/editor/overview']")).isVisible();
        page.navigate("/admin/sources");
        assertThat(page.locator("h1")).not().containsText("Lähteet");

        page.navigate(returned.getFirst());
        assertThat(page.locator(".notice.late")).containsText("vanheni");
    }

    @Test
    @Order(3)
    void an_answer_for_another_browser_signs_nobody_in() {
        var attacker = visit(true);
        attacker.navigate("/sign-in");
        var state = new ArrayList<String>();
        attacker.onRequest(request -> {
            if (request.url().contains("state=")) {
                state.add(request.url().replaceAll(".*[?&]state=([^&]+).*", "$1"));
            }
        });
        attacker.locator("a.button", new Page.LocatorOptions().setHasText(SIGN_IN))
                .click();
        assertThat(attacker.locator("input[name=login]")).isVisible();
        var victim = visit(true);
        victim.navigate("/sign-in/openid/return?code=x&state=" + state.getFirst());
        assertThat(victim.locator(".notice.late")).containsText("toisessa selaimessa");
        victim.navigate("/account/sessions");
        assertThat(victim.locator("h1")).containsText("Kirjaudu");
    }

    @Test
    @Order(4)
    void whoever_has_no_role_stays_out() {
        var page = visit(true);
        page.navigate("/sign-in");
        signIn(page, "veikko");
        assertThat(page.locator(".notice.late")).containsText("ei ole annettu oikeutta");
    }

    @Test
    @Order(5)
    void tokens_do_what_their_scopes_say_and_are_shown_once_without_scripts() throws Exception {
        var page = visit(false);
        page.navigate("/account/tokens");
        signIn(page, "oona");
        assertThat(page.locator("input[name=scope]")).hasCount(3);
        assertThat(page.locator("input[name=scope]:checked")).hasCount(1);
        page.locator("#name").fill("kertomus");
        page.locator("#name").press("Enter");
        var token = page.locator("#token").innerText();
        page.navigate("/account/tokens");
        assertThat(page.locator("main")).not().containsText(token);
        assertThat(page.locator("ul.rows")).containsText("kertomus");
        assertThat(status("/api/v1/search?q=a", token)).isEqualTo(200);
        assertThat(status("/api/v1/sources", token)).isEqualTo(403);
        assertThat(status("/watch", token)).isEqualTo(403);
        assertThat(status("/api/v1/sources", luotsi.token()))
                .as("the launcher's own")
                .isEqualTo(200);
        page.locator("#name").fill("Kertomus");
        page.locator("#name").press("Enter");
        assertThat(page.locator(".notice.late")).containsText("jo tämänniminen");
    }

    @Test
    @Order(6)
    void the_account_stays_the_same_after_name_and_address_changed_and_signing_out_ends_both_sessions() {
        provider.change("oona", """
            {"name":"Oona Salmi","email":"oona.salmi@merikallio.example","roles":["Luotsi.Editor"]}\
            """);
        var page = visit(true);
        page.navigate("/account/tokens");
        signIn(page, "oona");
        assertThat(page.locator(".account summary")).containsText("Oona Salmi");
        assertThat(page.locator("ul.rows")).containsText("kertomus");

        page.navigate("/sign-in");
        page.locator("a.button", new Page.LocatorOptions().setHasText(SIGN_IN)).click();
        page.waitForURL(luotsi.url() + "/");
        assertThat(page.locator(".account summary")).containsText("Oona Salmi");

        page.locator(".account summary").click();
        page.locator("form[action='/sign-out'] button").click();
        page.locator("button[name=logout]").click();
        page.waitForURL(luotsi.url() + "/");
        assertThat(page.locator("header a[href='/sign-in']")).isVisible();
        page.navigate("/sign-in");
        page.locator("a.button", new Page.LocatorOptions().setHasText(SIGN_IN)).click();
        assertThat(page.locator("input[name=login]")).isVisible();
    }

    @Test
    @Order(7)
    void a_session_is_seen_and_ended_from_another_browser() throws InterruptedException {
        var here = visit(false);
        here.navigate("/account/sessions");
        signIn(here, "oona");
        var there = visit(true);
        there.navigate("/account/sessions");
        signIn(there, "oona");
        assertThat(here.locator(".rows .badge.ok")).hasCount(1);
        here.navigate("/account/sessions");
        assertThat(here.locator(".rows > li").first()).containsText("Chrome, Linux");
        assertThat(here.locator("main")).containsText("127.0.0.*");
        here.locator("form:has(input[name=others]) button").press("Enter");
        assertThat(here.locator(".rows > li")).hasCount(1);
        Thread.sleep(5_000);
        there.navigate("/account/sessions");
        assertThat(there.locator("h1")).containsText("Kirjaudu");
    }

    @Test
    @Order(8)
    void the_pages_are_accessible_and_the_log_holds_no_token() throws IOException {
        var faults = new ArrayList<String>();
        var page = visit(true);
        page.navigate("/sign-in?problem=invalid");
        faults.addAll(check(page));
        page.navigate("/account/sessions");
        signIn(page, "oona");
        faults.addAll(check(page));
        page.navigate("/account/tokens");
        page.locator("#name").fill("kuva");
        page.locator("#name").press("Enter");
        assertThat(page.locator("#token")).isVisible();
        faults.addAll(check(page));
        assertThat(faults).isEmpty();
        var log = Files.readString(luotsi.data().resolve("log/portal.log"));
        assertThat(log)
                .contains("Sign-in by OpenID Connect failed")
                .doesNotContain("eyJ", "Oona", OpenIdProvider.SECRET);
    }

    private static List<String> check(Page page) throws IOException {
        var faults = new ArrayList<String>();
        var name = URI.create(page.url()).getPath().replace('/', '-');
        faults.addAll(Accessible.faults(page, page.url()));
        for (var width : List.of(320, 1280)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/pictures/openid" + name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        return faults;
    }

    /** The provider's pages ask for a typeface from elsewhere; nothing is loaded from elsewhere here. */
    private Page visit(boolean scripts) {
        var page = browser.visit(luotsi.url(), 1280, ColorScheme.LIGHT, scripts);
        page.route("https://fonts.googleapis.com/**", Route::abort);
        return page;
    }

    private static void signIn(Page page, String person) {
        page.locator("a.button", new Page.LocatorOptions().setHasText(SIGN_IN)).press("Enter");
        page.locator("input[name=login]").fill(person);
        page.locator("input[name=password]").fill("mikä tahansa");
        page.locator("input[name=password]").press("Enter");
        page.locator("form:has(input[value=consent]) button").press("Enter");
        page.waitForURL(luotsi -> luotsi.contains("/account") || luotsi.contains("/sign-in?"));
    }

    private int status(String path, String token) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(luotsi.url() + path))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
