package fi.luotsi.launch.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder with everything that an instance keeps: database, index, logs, secrets. */
public record DataFolder(Path folder) {
    /** Where a restore puts things together; there is such a folder only until it is done. */
    public static final String RESTORING = "restoring";

    private static final String LOCK = "lock";

    /** The one named by the user, or the standard place for a user's data. */
    public static DataFolder of(String named) {
        return new DataFolder(
                (named.isEmpty() ? standard() : Path.of(named)).toAbsolutePath().normalize());
    }

    private static Path standard() {
        var home = System.getenv("XDG_DATA_HOME");
        var data = home == null || home.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(home);
        return data.resolve("luotsi");
    }

    /** Makes the folder, for its owner only, and keeps every other start away from it until the lock is closed. */
    public FileChannel lock() {
        try {
            OwnerOnly.createFolder(folder);
            var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException unusable) {
            throw new Refusal(
                    "Luotsi cannot write to its data folder " + folder
                            + ". Choose another with --data, or give your user the right to write there.",
                    unusable);
        }
        throw new Refusal("Luotsi already runs on the data folder " + folder
                + ". Stop it first, or choose another folder with --data.");
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ownLock) {
            return false;
        }
    }

    /** Refuses a folder in which a restore did not come to its end. */
    public void requireWhole() {
        if (Files.exists(resolve(RESTORING))) {
            throw new Refusal("A restore into " + folder
                    + " was cut off. Restore again: what it left behind is taken away first.");
        }
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** A folder in here, made when it is missing. */
    public Path subfolder(String name) {
        try {
            return OwnerOnly.createFolder(folder.resolve(name));
        } catch (IOException unwritable) {
            throw new Refusal("Luotsi cannot write to " + folder.resolve(name) + ".", unwritable);
        }
    }

    public Path portalLog() {
        return resolve("log/portal.log");
    }

    public Path databaseLog() {
        return resolve("log/database.log");
    }

    /** A password of this instance, made at its first use. */
    public String secret(String name) {
        var file = subfolder("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, Secret.password());
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new Refusal("Luotsi cannot read or write its secret " + file + ".", unreadable);
        }
    }
}
