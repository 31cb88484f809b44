package fi.luotsi.content.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder for workers' scratch files and for attachments. It belongs to one extractor alone, which wipes at start what a killed life left. */
record TempFiles(Path folder) {
    private static final String WORKER = "worker-";
    private static final String PART = "part-";

    static TempFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var leftovers = Files.newDirectoryStream(folder, "{" + WORKER + "," + PART + "}*")) {
                leftovers.forEach(TempFiles::wipe);
            }
            return new TempFiles(folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("temporary folder of extraction cannot be used: " + folder, e);
        }
    }

    Path workerFolder() throws IOException {
        return Files.createTempDirectory(folder, WORKER);
    }

    Path part() throws IOException {
        return Files.createTempFile(folder, PART, ".bin");
    }

    /** Empties a folder. */
    static void wipeInside(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder)) {
            children.forEach(TempFiles::wipe);
        }
    }

    /** Deletes a file or a folder with all in it, never through a link. What cannot be deleted now is wiped at the next start. */
    static void wipe(Path path) {
        try (var paths = Files.walk(path)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            return; // gone already
        }
    }
}
