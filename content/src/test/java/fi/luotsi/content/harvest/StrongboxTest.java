package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.SignIn;
import fi.luotsi.content.Source;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.WebSite;
import fi.luotsi.content.library.LibraryInTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrongboxTest {
    private static final String SECRET = "päivän salasana";

    @TempDir
    Path folder;

    @Test
    void what_is_sealed_opens_again_for_its_owner_only() {
        var strongbox = Strongbox.at(key());
        var sealed = strongbox.seal(SECRET, "a");
        assertThat(sealed).doesNotContain("salasana").isNotEqualTo(strongbox.seal(SECRET, "a"));
        assertThat(Strongbox.at(key()).open(sealed, "a")).isEqualTo(SECRET);
        assertThatThrownBy(() -> strongbox.open(sealed, "b")).isInstanceOf(Strongbox.LockedSecret.class);
    }

    @Test
    void what_was_changed_or_sealed_with_another_key_does_not_open() throws IOException {
        var sealed = Strongbox.at(key()).seal(SECRET, "a");
        var changed = (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
        for (var damaged : List.of(sealed.substring(0, 20) + changed, "", "AAAA", "ei base64", sealed.substring(4))) {
            assertThatThrownBy(() -> Strongbox.at(key()).open(damaged, "a"))
                    .isInstanceOf(Strongbox.LockedSecret.class)
                    .hasMessageNotContaining(SECRET);
        }
        Files.delete(key());
        assertThatThrownBy(() -> Strongbox.at(key()).open(sealed, "a")).isInstanceOf(Strongbox.LockedSecret.class);
    }

    @Test
    void the_key_is_for_its_owner_only_and_made_once() throws IOException {
        Strongbox.at(key());
        var first = Files.readString(key());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        Strongbox.at(key());
        assertThat(Files.readString(key())).isEqualTo(first);
        assertThat(folder.resolve("secrets")).isDirectoryContaining(file -> file.equals(key()));
    }

    @Test
    void the_settings_of_a_site_come_back_as_they_were_and_the_database_does_not_know_the_secret() {
        try (var database = TestDatabase.create("content")) {
            var catalogue = new LibraryInTest(database.entities()).catalogue();
            var store = new WebSiteStore();
            store.entities = database.entities();
            store.strongbox = Strongbox.at(key());
            var site = new WebSite(
                    "https://kunta.example/",
                    List.of("/ohjeet/", "/*.pdf$"),
                    List.of(),
                    false,
                    new WebSite.Limits(3, 70, Duration.ofMinutes(90), Duration.ofMillis(250)),
                    new SignIn(SignIn.Kind.BASIC, "luotsi", SECRET));

            var source = database.inTransaction(() -> {
                var added = catalogue.add(
                        Source.Kind.WEB_SITE,
                        site.start(),
                        LocalName.same("Intra"),
                        Audience.STAFF,
                        PublicityClass.INTERNAL,
                        "Viestintä");
                store.keep(added.id(), site);
                return added;
            });

            assertThat(database.inTransaction(() -> store.site(source))).isEqualTo(site);
            assertThat(site.toString()).doesNotContain(SECRET);
            var shown = database.inTransaction(() -> store.shown(source));
            assertThat(shown.signIn()).isEqualTo(new SignIn(SignIn.Kind.BASIC, "luotsi", ""));
            database.inTransaction(() -> store.keepWithSecret(source.id(), shown));
            assertThat(database.inTransaction(() -> store.site(source))).isEqualTo(site);
            var row = database.inTransaction(() -> (Object[]) database.entities()
                    .createNativeQuery("select * from web_site")
                    .getSingleResult());
            assertThat(row)
                    .allSatisfy(value -> assertThat(String.valueOf(value)).doesNotContain("salasana"));
        }
    }

    private Path key() {
        return folder.resolve("secrets/sources.key");
    }
}
