package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.SignIn;
import fi.luotsi.content.TestSite;
import fi.luotsi.content.TestSite.Reply;
import fi.luotsi.content.WebSite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that knows its visitor no longer seldom says so in HTTP: it sends to its door, and nothing is to be lost by that. */
class ExpiredSignInTest {
    private static final SignIn COOKIE = new SignIn(SignIn.Kind.COOKIE, "", "istunto=abc");

    @TempDir
    Path temp;

    private TestSite web;
    private SiteInTest site;

    @BeforeEach
    void begin() {
        web = new TestSite();
        site = new SiteInTest(web.url() + "/", temp);
        web.page("/", "Etusivu", "/a", "/b", "/c", "/d")
                .page("/a", "Ensimmäinen")
                .page("/b", "Toinen")
                .page("/c", "Kolmas")
                .page("/d", "Neljäs");
        site.harvest(settings(COOKIE));
        web.put("/a", Reply.redirect(302, "/wp-login.php?redirect_to=/a"))
                .put("/b", Reply.redirect(302, "https://login.example.fi/tenant/authorize"))
                .put("/c", Reply.html("<main><form><input type='password' name='p'></form> Kirjaudu sisään</main>"))
                .put("/d", Reply.redirect(301, "/e"))
                .page("/e", "Neljäs muutti");
    }

    @AfterEach
    void end() {
        web.close();
        site.close();
    }

    @Test
    void pages_that_send_to_a_door_stay_and_are_told() {
        var report = site.harvest(settings(COOKIE), true);

        assertThat(site.counts(report))
                .containsEntry(CrawlOutcome.SIGN_IN, 3L)
                .containsEntry(CrawlOutcome.REDIRECTED, 1L);
        assertThat(site.locations())
                .containsExactly(
                        web.url() + "/", web.url() + "/a", web.url() + "/b", web.url() + "/c", web.url() + "/e");
        assertThat(site.documents())
                .noneMatch(document -> document.sections().stream()
                        .anyMatch(section -> section.text().contains("Kirjaudu")));
    }

    @Test
    void a_site_that_was_never_signed_in_to_has_moved_them() {
        var report = site.harvest(settings(SignIn.NONE), true);

        assertThat(site.counts(report)).doesNotContainKey(CrawlOutcome.SIGN_IN);
        assertThat(site.locations()).doesNotContain(web.url() + "/a", web.url() + "/b");
    }

    private WebSite settings(SignIn signIn) {
        return new WebSite(
                web.url() + "/",
                List.of(),
                List.of(),
                true,
                new WebSite.Limits(10, 10_000, Duration.ofMinutes(5), Duration.ZERO),
                signIn);
    }
}
