package fi.luotsi.launch.backup;

import fi.luotsi.launch.database.EmbeddedDatabase;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.OpenParts;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** An empty data folder, and the folder inside of it in which a restore is put together: on the same disk, so that what is whole need only be moved. */
record EmptyPlace(DataFolder data) {
    /** What may stand in an empty folder: the lock of a start, and what a new disk has. */
    private static final Set<String> NOTHING = Set.of("lock", "lost+found");

    /** Of the folder in which it is put together: remains of the work. */
    private static final Set<String> REMAINS = Set.of("tmp", "log");

    void require() throws IOException {
        for (var name : names(data.folder())) {
            if (!NOTHING.contains(name) && !name.equals(DataFolder.RESTORING)) {
                throw new Refusal("The data folder " + data.folder() + " is not empty: " + name
                        + " is there. Name an empty one with --data.");
            }
        }
    }

    /** Takes away what a restore that was cut off left behind. */
    DataFolder staging(OpenParts parts) throws IOException {
        var staging = new DataFolder(data.resolve(DataFolder.RESTORING));
        EmbeddedDatabase.endLeftovers(staging);
        delete(staging.folder());
        data.subfolder(DataFolder.RESTORING);
        parts.add(() -> delete(staging.folder()));
        return staging;
    }

    /** The folder in which it was put together goes at the very end: for as long as it is there, nothing starts. */
    void take() throws IOException {
        var staging = data.resolve(DataFolder.RESTORING);
        for (var name : names(staging)) {
            if (!REMAINS.contains(name)) {
                Files.move(staging.resolve(name), data.resolve(name));
            }
        }
        delete(staging);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
