package fi.luotsi.launch.bench;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.OpenParts;
import fi.luotsi.launch.installation.Refusal;
import fi.luotsi.launch.start.Instance;
import fi.luotsi.launch.start.StartOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** A temporary folder for a measurement, and the portal that works in it; both go when it is closed, and when Ctrl-C or a signal ends the measurement. */
record WorkFolder(Path folder, OpenParts parts) implements AutoCloseable {
    /** A copy of somebody's files. */
    record Copy(Path folder, int files) {}

    static WorkFolder create() {
        try {
            var parts = new OpenParts();
            var folder = Files.createTempDirectory("luotsi-bench");
            parts.add(() -> delete(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
            return new WorkFolder(folder, parts);
        } catch (IOException full) {
            throw new Refusal("There is no place for temporary files: " + full.getMessage() + ".", full);
        }
    }

    /** A portal on a free port, with the sample or without anything. */
    Instance.Running start(Distribution distribution, boolean empty) {
        var options = new StartOptions(0, new DataFolder(data()), empty);
        return parts.add(new Instance(distribution, options)).start();
    }

    Path data() {
        return folder.resolve("data");
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
        parts.close();
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
