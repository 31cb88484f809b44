package fi.luotsi.launch.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void one_start_at_a_time_has_the_folder() throws IOException {
        var data = new DataFolder(folder.resolve("data"));
        try (var lock = data.lock()) {
            assertThat(lock.isOpen()).isTrue();
            assertThatThrownBy(data::lock)
                    .hasMessageStartingWith("Luotsi already runs on the data folder " + data.folder());
        }
        data.lock().close();
    }

    @Test
    void a_secret_is_made_once_and_is_its_owners_alone() throws IOException {
        var data = new DataFolder(folder);
        var secret = data.secret("database-owner");
        assertThat(secret).hasSize(16).matches("[A-Za-z2-9]+");
        assertThat(data.secret("database-owner")).isEqualTo(secret);
        assertThat(data.secret("another")).isNotEqualTo(secret);
        assertThat(rights("secrets")).isEqualTo("rwx------");
        assertThat(rights("secrets/database-owner")).isEqualTo("rw-------");
    }

    @Test
    void the_address_of_the_portal_is_there_for_as_long_as_it_runs() throws Exception {
        var data = new DataFolder(folder);
        var portal = new PortalFile("http://127.0.0.1:8080", Secret.token(), "jdbc:mariadb://127.0.0.1:3306/luotsi");
        try (var written = portal.write(data)) {
            assertThat(written).isNotNull();
            assertThat(PortalFile.read(data)).contains(portal);
            assertThat(rights("portal.properties")).isEqualTo("rw-------");
        }
        assertThat(PortalFile.read(data)).isEmpty();
    }

    @Test
    void a_folder_in_which_a_restore_was_cut_off_is_no_beginning() throws IOException {
        var data = new DataFolder(folder);
        data.requireWhole();
        Files.createDirectory(folder.resolve(DataFolder.RESTORING));
        assertThatThrownBy(data::requireWhole)
                .hasMessageContaining("was cut off")
                .hasMessageContaining("restore");
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}
