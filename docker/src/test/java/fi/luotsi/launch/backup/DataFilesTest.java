package fi.luotsi.launch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.launch.installation.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFilesTest {
    @TempDir
    Path folder;

    @Test
    void the_key_of_sources_settings_and_accounts_are_kept_and_passwords_of_the_own_database_are_not()
            throws IOException {
        for (var name : new String[] {
            "luotsi.properties",
            "portal.properties",
            "secrets/sources.key",
            "secrets/begun",
            "secrets/database-owner",
            "secrets/database-application",
            "secrets/accounts.sql",
            "index/segments_1"
        }) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), name);
        }
        assertThat(DataFiles.others(new DataFolder(folder)).keySet())
                .containsExactlyInAnyOrder("luotsi.properties", "secrets/sources.key", "secrets/begun");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../luotsi.properties",
                "/etc/passwd",
                "secrets/../../x",
                "secrets/",
                "begun",
                "secrets/database-owner",
                "index/x"
            })
    void a_file_that_no_backup_has_is_written_nowhere(String name) {
        assertThatThrownBy(() -> DataFiles.write(new DataFolder(folder), name, "x".getBytes(UTF_8)))
                .isInstanceOf(Damaged.class);
        assertThat(folder).isEmptyDirectory();
    }
}
