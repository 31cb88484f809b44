package fi.luotsi.launch.bench;

import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** A temporary folder for a measurement; it and all in it go when it is closed. */
record WorkFolder(Path folder) implements AutoCloseable {
    /** A copy of somebody's files. */
    record Copy(Path folder, int files) {}

    static WorkFolder create() {
        try {
            return new WorkFolder(Files.createTempDirectory("luotsi-bench"));
        } catch (IOException full) {
            throw new Refusal("There is no place for temporary files: " + full.getMessage() + ".", full);
        }
    }

    Copy copy(Path from, String name) {
        return copy(from, name, "");
    }

    /** With so many line ends after each file: other bytes, the same content. */
    Copy copyChanged(Path from, int change) {
        return copy(from, "round" + change, "\n".repeat(change));
    }

    private Copy copy(Path from, String name, String tail) {
        var to = folder.resolve(name);
        try (var paths = Files.walk(from)) {
            var files = paths.filter(Files::isRegularFile).toList();
            for (var file : files) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                Files.writeString(target, tail, StandardOpenOption.APPEND);
            }
            return new Copy(to, files.size());
        } catch (IOException unreadable) {
            throw new Refusal("The files in " + from + " cannot be read.", unreadable);
        }
    }

    @Override
    public void close() {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException left) {
            throw new Refusal("The temporary folder " + folder + " could not be deleted.", left);
        }
    }
}
