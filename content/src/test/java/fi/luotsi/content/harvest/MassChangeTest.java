package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.HarvestReport.State;
import fi.luotsi.content.source.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the texts of a source change all at once, most of them wait until an administrator has looked. */
class MassChangeTest {
    private static final int FILES = 60;
    private static final int A_FIFTH = 12;

    @TempDir
    Path root;

    @TempDir
    Path temp;

    private FolderInTest source;

    @BeforeEach
    void begin() throws IOException {
        source = new FolderInTest(root, temp);
        write(FILES, "alkuperäinen");
        assertThat(source.harvest().state()).as("everything is new").isEqualTo(State.DONE);
    }

    @AfterEach
    void end() {
        source.close();
    }

    @Test
    void what_goes_beyond_a_fifth_waits_run_after_run_until_somebody_approves() throws IOException {
        write(30, "evästekysely");
        Files.delete(root.resolve("ohje59.txt"));

        var stopped = source.harvest();
        assertThat(stopped.state()).isEqualTo(State.FAILED);
        assertThat(stopped.failure()).contains(Failure.TOO_MUCH_CHANGED);
        assertThat(stopped.changed()).isEqualTo(A_FIFTH);
        assertThat(stopped.withheld()).isEqualTo(18);
        assertThat(stopped.gone()).isZero();
        assertThat(stopped.processed()).isEqualTo(59);
        assertThat(shown("evästekysely")).isEqualTo(A_FIFTH);

        write("ohje58.txt", "uusi");
        var again = source.harvest();
        assertThat(again.failure()).contains(Failure.TOO_MUCH_CHANGED);
        assertThat(again.changed()).isZero();
        assertThat(again.withheld()).isEqualTo(19);

        var approved = source.harvest(() -> Folder.at(root.toString()), true);
        assertThat(approved.state()).isEqualTo(State.DONE);
        assertThat(approved.changed()).isEqualTo(19);
        assertThat(approved.withheld()).isZero();
        assertThat(approved.gone()).isEqualTo(1);
        assertThat(shown("evästekysely")).isEqualTo(30);

        write(A_FIFTH - 1, "seuraava");
        var next = source.harvest();
        assertThat(next.state()).isEqualTo(State.DONE);
        assertThat(next.changed()).isEqualTo(A_FIFTH - 1);
    }

    @Test
    void a_source_that_heals_by_itself_goes_on() throws IOException {
        write(30, "evästekysely");
        source.harvest();
        write(30, "alkuperäinen");
        var healed = source.harvest();
        assertThat(healed.withheld())
                .as("those that had got through change back")
                .isEqualTo(A_FIFTH);
        assertThat(source.harvest(() -> Folder.at(root.toString()), true).changed())
                .isEqualTo(A_FIFTH);
        assertThat(shown("alkuperäinen")).isEqualTo(FILES);
    }

    @Test
    void bytes_that_change_without_the_text_and_what_was_not_shown_do_not_count() throws IOException {
        for (var number = 0; number < FILES; number++) {
            write("ohje" + number + ".txt", "alkuperäinen\n");
        }
        assertThat(source.harvest().failure()).isEmpty();
        assertThat(source.harvest().unchanged()).isEqualTo(FILES);
    }

    @Test
    void a_small_source_may_change_as_a_whole() throws IOException {
        for (var number = 10; number < FILES; number++) {
            Files.delete(root.resolve("ohje" + number + ".txt"));
        }
        source.harvest(() -> Folder.at(root.toString()), true);
        write(10, "toinen");
        assertThat(source.harvest().changed()).isEqualTo(10);
    }

    private void write(int files, String text) throws IOException {
        for (var number = 0; number < files; number++) {
            write("ohje" + number + ".txt", text);
        }
    }

    private void write(String name, String text) throws IOException {
        source.write(name, "Ohje " + name + " " + text);
    }

    private long shown(String text) {
        return source
                .library
                .load(source.library.stamps().stream().map(stamp -> stamp.id()).toList())
                .stream()
                .filter(document -> document.sections().getFirst().text().contains(text))
                .count();
    }
}
