package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.luotsi.content.HarvestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mounted share, as over WebDAV, is a folder that may not be there. */
class WatchedFolderTest {
    @TempDir
    Path root;

    @TempDir
    Path temp;

    private Path share;
    private FolderInTest source;

    @BeforeEach
    void begin() throws IOException {
        share = Files.createDirectories(root.resolve("jako/luku"));
        source = new FolderInTest(root.resolve("jako"), temp);
        source.write("a.txt", "Ensimmäinen");
        source.write("b.txt", "Toinen");
        source.write("luku/c.txt", "Kolmas");
        source.harvest();
    }

    @AfterEach
    void end() {
        source.close();
    }

    @Test
    void what_changes_at_the_share_is_seen_by_the_next_harvest() throws IOException {
        source.write("a.txt", "Ensimmäinen, muutettu");
        source.write("luku/d.txt", "Neljäs");
        Files.delete(root.resolve("jako/b.txt"));

        var report = source.harvest();

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.gone()).isEqualTo(1);
    }

    @Test
    void a_share_that_is_not_mounted_leaves_an_empty_folder_and_nothing_is_withdrawn() throws IOException {
        Files.move(root.resolve("jako"), root.resolve("muualla"));
        Files.createDirectory(root.resolve("jako"));

        var report = source.harvest();

        assertThat(report.failure()).contains(HarvestReport.Failure.TOO_MUCH_GONE);
        assertThat(report.withheld()).isEqualTo(3);
        assertThat(source.library.stamps()).hasSize(3);
        assertThat(source.dryRun().isHeld()).isTrue();
    }

    @Test
    void a_mount_point_that_is_gone_is_said_and_nothing_is_withdrawn() throws IOException {
        Files.move(root.resolve("jako"), root.resolve("muualla"));

        var report = source.harvest();

        assertThat(report.failure()).contains(HarvestReport.Failure.SOURCE_UNREADABLE);
        assertThat(source.library.stamps()).hasSize(3);
    }

    @Test
    void a_folder_inside_that_does_not_open_is_a_problem_and_what_lay_there_stays() throws IOException {
        Files.setPosixFilePermissions(share, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(share)).as("as root every folder opens").isFalse();

        var report = source.harvest();
        Files.setPosixFilePermissions(share, PosixFilePermissions.fromString("rwx------"));

        assertThat(report.gone()).isZero();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(source.library.stamps()).hasSize(3);
    }
}
