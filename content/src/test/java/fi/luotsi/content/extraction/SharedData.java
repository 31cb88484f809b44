package fi.luotsi.content.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real files to test with, which stand beside the working copy on some machines only. */
public final class SharedData {
    private SharedData() {}

    public static List<Path> files(String folder) throws IOException {
        var found = find(folder);
        Assumptions.assumeTrue(
                found.isPresent(), "skipped: no folder shared/data/" + folder + " above the working directory");
        try (var files = Files.walk(found.orElseThrow())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Optional<Path> find(String folder) {
        for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            var data = here.resolve("shared/data").resolve(folder);
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
