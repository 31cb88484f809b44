package fi.luotsi.product;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The archive of classes that a portal writes at its first orderly end, so that its next starts take half as long. Each test starts on a new data folder, so
 * one archive is made for all of them.
 */
final class LearnedClasses {
    private static final String PLACE = "cache/portal.jsa";
    private static final Path ARCHIVE = LuotsiProcess.distribution().resolveSibling("learned-classes.jsa");

    private static final Path LOCK = ARCHIVE.resolveSibling("learned-classes.lock");
    private static boolean tried;

    private LearnedClasses() {}

    /** Puts the archive into a data folder that has none; of two JVMs with tests one makes it and the other waits. */
    static synchronized void bring(Path data) {
        try (var lock = FileChannel.open(LOCK, CREATE, WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !tried && !isNewerThanTheProduct()) {
                tried = true;
                learn();
            }
            var place = data.resolve(PLACE);
            if (Files.exists(ARCHIVE) && !Files.exists(place)) {
                Files.createDirectories(place.getParent());
                Files.copy(ARCHIVE, place);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static boolean isNewerThanTheProduct() throws IOException {
        var product = LuotsiProcess.distribution().resolve("built");
        return Files.exists(ARCHIVE)
                && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(product)) > 0;
    }

    private static void learn() throws IOException {
        var data = Files.createTempDirectory("luotsi-classes");
        try (var luotsi = LuotsiProcess.startAnew(data, "--empty")) {
            luotsi.stop();
        }
        // a machine that is too busy to write it within the time for an end has none; the starts are slower then
        if (Files.exists(data.resolve(PLACE))) {
            Files.move(data.resolve(PLACE), ARCHIVE, StandardCopyOption.REPLACE_EXISTING);
        }
        RunningLuotsi.delete(data);
    }
}
