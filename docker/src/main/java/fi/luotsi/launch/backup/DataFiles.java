package fi.luotsi.launch.backup;

import fi.luotsi.launch.database.EmbeddedDatabase;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files beside the database that nobody could make anew. The passwords of the embedded database are not among them: each installation has its own. */
final class DataFiles {
    static final String ANCHORS = "anchors.txt";

    private static final String SECRETS = "secrets";
    private static final Set<String> TOP = Set.of("luotsi.properties", "sample-accounts.txt");
    private static final Set<String> PASSING = Set.of("accounts.sql");
    private static final Pattern SECRET = Pattern.compile(SECRETS + "/[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private DataFiles() {}

    /** The lines that were written down about the ledger: to be read before the database, as each of them stands on an entry that is there already. */
    static Map<String, byte[]> anchors(DataFolder data) throws IOException {
        return read(data, Set.of(ANCHORS));
    }

    /** The others: to be read after the database, so that the key of every sealed row is there. */
    static Map<String, byte[]> others(DataFolder data) throws IOException {
        var files = read(data, TOP);
        var secrets = data.resolve(SECRETS);
        if (Files.isDirectory(secrets)) {
            try (var names = Files.newDirectoryStream(secrets, Files::isRegularFile)) {
                for (var file : names) {
                    var name = SECRETS + "/" + file.getFileName();
                    if (isKept(name)) {
                        files.put(name, Files.readAllBytes(file));
                    }
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> read(DataFolder data, Set<String> names) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var name : names) {
            if (Files.exists(data.resolve(name))) {
                files.put(name, Files.readAllBytes(data.resolve(name)));
            }
        }
        return files;
    }

    private static boolean isKept(String name) {
        var last = name.substring(name.indexOf('/') + 1);
        return SECRET.matcher(name).matches()
                && !last.startsWith("draft")
                && !PASSING.contains(last)
                && !EmbeddedDatabase.PASSWORDS.contains(last);
    }

    /** Puts a file of a backup in its place; a name that no backup has is refused. */
    static void write(DataFolder data, String name, byte[] content) throws IOException {
        if (!name.equals(ANCHORS) && !TOP.contains(name) && !isKept(name)) {
            throw new Damaged("The backup is damaged: no backup holds a file " + name + ".");
        }
        Path file = data.resolve(name);
        OwnerOnly.createFolder(Objects.requireNonNull(file.getParent()));
        OwnerOnly.write(file, content);
    }
}
