package fi.luotsi.launch.installation;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files and folders that nobody but their owner may open, from their first moment on. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Replaces the file as a whole: whoever reads meets the old text or the new. */
    public static void write(Path file, String text) throws IOException {
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(), "draft", "", asFileAttribute(fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public static Path createFolder(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? folder
                : Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
    }
}
