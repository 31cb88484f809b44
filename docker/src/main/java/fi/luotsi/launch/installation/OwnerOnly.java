package fi.luotsi.launch.installation;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Files and folders that nobody but their owner may open, from their first moment on. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Replaces the file as a whole: whoever reads meets the old text or the new. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with bytes. */
    public static void write(Path file, byte[] bytes) throws IOException {
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(), "draft", "", asFileAttribute(fromString("rw-------")));
        Files.write(draft, bytes);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A new file that is written little by little. */
    public static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                asFileAttribute(fromString("rw-------")));
    }

    public static Path createFolder(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? folder
                : Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
    }
}
