package fi.luotsi.content.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    @TempDir
    Path path;

    @Test
    void every_file_below_is_offered_in_order_with_its_path_as_key() throws IOException {
        Files.createDirectories(path.resolve("luku 2"));
        Files.writeString(path.resolve("luku 2/käsikirja.txt"), "b");
        Files.writeString(path.resolve("alku.txt"), "a");

        assertThat(Folder.at(path.toString()).items())
                .extracting(SourceItem::key)
                .containsExactly("alku.txt", "luku 2/käsikirja.txt");
    }

    @Test
    void hidden_files_and_links_are_not_offered() throws IOException {
        Files.createDirectories(path.resolve(".git"));
        Files.writeString(path.resolve(".git/config"), "x");
        Files.writeString(path.resolve(".salainen"), "x");
        Files.createSymbolicLink(path.resolve("linkki.txt"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(path.resolve("kansio"), Path.of("/etc"));

        assertThat(Folder.at(path.toString()).items()).isEmpty();
    }

    @Test
    void very_long_paths_have_keys_of_bounded_length_that_differ() throws IOException {
        var deep = path;
        for (var depth = 0; depth < 6; depth++) {
            deep = deep.resolve("x".repeat(120));
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("a.txt"), "a");
        Files.writeString(deep.resolve("b.txt"), "b");

        var keys =
                Folder.at(path.toString()).items().stream().map(SourceItem::key).toList();

        assertThat(keys).hasSize(2).doesNotHaveDuplicates().allMatch(key -> key.length() <= SourceItem.LONGEST_KEY);
    }

    @Test
    void a_path_that_is_no_folder_is_refused_with_the_problem() {
        assertProblem("ohjeet", Problem.NOT_ABSOLUTE);
        assertProblem(path.resolve("missing").toString(), Problem.NOT_A_FOLDER);
    }

    private static void assertProblem(String location, Problem problem) {
        assertThatThrownBy(() -> Folder.at(location))
                .isInstanceOfSatisfying(
                        UnusableSource.class,
                        unusable -> assertThat(unusable.problem()).isEqualTo(problem));
    }

    @Test
    void only_the_items_that_are_asked_for_are_given() throws IOException {
        Files.writeString(path.resolve("a.txt"), "a");
        Files.writeString(path.resolve("b.txt"), "b");

        assertThat(Folder.at(path.toString()).items(Set.of("b.txt", "poissa.txt")))
                .extracting(SourceItem::key)
                .containsExactly("b.txt");
    }
}
