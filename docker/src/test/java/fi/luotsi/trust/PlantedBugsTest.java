package fi.luotsi.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Forty bugs can still be planted: the lines that they change stand in the sources. */
class PlantedBugsTest {
    private static final Path HOME = Path.of("..");

    @Test
    void every_bug_changes_one_place_that_exists() throws IOException {
        assertThat(PlantedBugs.read(HOME.resolve(PlantedBugs.LIST))).hasSize(40).allSatisfy(bug -> {
            var source = Files.readString(bug.in(HOME));
            assertThat(source.split(java.util.regex.Pattern.quote(bug.good()), -1))
                    .as(bug.title())
                    .hasSize(2);
            assertThat(bug.bad()).as(bug.title()).isNotEmpty().isNotEqualTo(bug.good());
        });
    }
}
