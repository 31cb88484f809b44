package fi.luotsi.content.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies of files as they were read, so that what is extracted and what is kept are the same bytes even if the file changes meanwhile. */
final class Snapshots {
    private final Path folder;

    Snapshots(Path folder) {
        this.folder = folder;
    }

    record Snapshot(Path file, String sha256) {}

    /** Leftovers of a portal that was killed are deleted. */
    static Snapshots in(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var leftovers = Files.list(folder)) {
            for (var leftover : leftovers.toList()) {
                Files.deleteIfExists(leftover);
            }
        }
        return new Snapshots(folder);
    }

    Snapshot take(Path source) throws IOException {
        var copy = Files.createTempFile(folder, "snapshot", ".bin");
        try (var in = new DigestInputStream(Files.newInputStream(source), sha256());
                var out = Files.newOutputStream(copy)) {
            in.transferTo(out);
            return new Snapshot(
                    copy, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException unreadable) {
            Files.deleteIfExists(copy);
            throw unreadable;
        }
    }

    static String sha256(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
