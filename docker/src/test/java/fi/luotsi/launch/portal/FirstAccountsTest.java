package fi.luotsi.launch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.launch.installation.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAccountsTest {
    @TempDir
    Path folder;

    @Test
    void the_sample_has_an_account_for_each_role_and_keeps_their_passwords() throws IOException {
        var data = new DataFolder(folder);
        var accounts = FirstAccounts.of(data, false);
        assertThat(accounts.tell()).hasSize(7).allMatch(line -> line.contains("password"));
        assertThat(Files.readAllLines(folder.resolve("sample-accounts.txt")))
                .hasSize(7)
                .allMatch(line -> line.matches("[a-z]+;[a-z-]+;\\w{16}"));

        var later = FirstAccounts.of(data, true);
        assertThat(later.sample()).isTrue();
        assertThat(later.forPortal()).contains(folder.resolve("sample-accounts.txt"));
        assertThat(later.tell()).isEmpty();
    }

    @Test
    void an_empty_folder_tells_the_administrators_password_once_and_forgets_it() {
        var data = new DataFolder(folder);
        var accounts = FirstAccounts.of(data, true);
        var file = accounts.forPortal().orElseThrow();
        assertThat(accounts.tell()).singleElement().asString().contains("admin");
        assertThat(file).doesNotExist();

        var later = FirstAccounts.of(data, false);
        assertThat(later.sample()).isFalse();
        assertThat(later.forPortal()).isEmpty();
        assertThat(later.tell()).isEmpty();
    }

    @Test
    void a_first_start_that_failed_keeps_its_passwords_for_the_next() throws IOException {
        var data = new DataFolder(folder);
        FirstAccounts.of(data, false);
        var before = Files.readString(folder.resolve("sample-accounts.txt"));
        FirstAccounts.of(data, false).tell();
        assertThat(folder.resolve("sample-accounts.txt")).hasContent(before);
    }
}
