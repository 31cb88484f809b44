package fi.luotsi.launch.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @Test
    void the_environment_stands_over_the_file() {
        var settings = new Settings(Map.of("LUOTSI_HEAP", "2g"), Map.of("LUOTSI_HEAP", "1g", "LUOTSI_DB_URL", "x"));
        assertThat(settings.find("LUOTSI_HEAP")).contains("2g");
        assertThat(settings.find("LUOTSI_DB_URL")).contains("x");
        assertThat(settings.find("LUOTSI_DB_USER")).isEmpty();
    }

    @Test
    void the_portal_is_handed_what_only_the_file_says() {
        var file = Map.of(
                "LUOTSI_MAIL_HOST",
                "a",
                "LUOTSI_MAIL_FROM",
                "b",
                "LUOTSI_WORKER_COUNT",
                "1",
                "LUOTSI_DB_PASSWORD",
                "x");
        assertThat(new Settings(Map.of("LUOTSI_MAIL_FROM", "c"), file).forPortal())
                .isEqualTo(Map.of("LUOTSI_MAIL_HOST", "a", "LUOTSI_WORKER_COUNT", "1"));
    }

    @Test
    void a_secret_may_stand_in_a_file_of_its_own(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("password"), "secret\n");
        var settings = new Settings(Map.of("LUOTSI_DB_PASSWORD_FILE", file.toString()), Map.of());
        assertThat(settings.get("LUOTSI_DB_PASSWORD")).isEqualTo("secret");
    }

    @Test
    void what_is_missing_is_told_by_its_name() {
        var settings = new Settings(Map.of("LUOTSI_DB_PASSWORD_FILE", "/nowhere"), Map.of());
        assertThatThrownBy(() -> settings.get("LUOTSI_DB_USER")).hasMessage("The setting LUOTSI_DB_USER is missing.");
        assertThatThrownBy(() -> settings.get("LUOTSI_DB_PASSWORD"))
                .hasMessage("The file /nowhere, named by LUOTSI_DB_PASSWORD_FILE, cannot be read.");
    }
}
