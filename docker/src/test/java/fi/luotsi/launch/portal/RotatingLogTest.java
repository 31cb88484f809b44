package fi.luotsi.launch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
    @TempDir
    Path folder;

    @Test
    void a_full_log_moves_on_and_the_oldest_goes() throws IOException {
        try (var log = RotatingLog.open(folder.resolve("portal.log"), 10)) {
            for (var number = 0; number < 9; number++) {
                log.add("line " + number + " of it");
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("portal.log", "portal.log.1", "portal.log.2", "portal.log.3");
        }
        assertThat(folder.resolve("portal.log")).hasContent("line 8 of it");
        assertThat(folder.resolve("portal.log.3")).hasContent("line 5 of it");
    }

    @Test
    void another_start_goes_on_in_the_same_file() throws IOException {
        for (var line : new String[] {"first", "second"}) {
            try (var log = RotatingLog.open(folder.resolve("portal.log"))) {
                log.add(line);
            }
        }
        assertThat(folder.resolve("portal.log")).hasContent("first\nsecond");
    }
}
