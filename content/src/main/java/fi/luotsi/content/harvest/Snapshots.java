package fi.luotsi.content.harvest;

import fi.luotsi.content.source.Digest;
import fi.luotsi.content.source.SourceItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
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

    Path folder() {
        return folder;
    }

    /** A file that was made for the run becomes the snapshot itself. */
    Snapshot take(SourceItem item) throws IOException {
        return item.isOurs() ? new Snapshot(item.file(), Digest.sha256(item.file())) : copy(item.file());
    }

    private Snapshot copy(Path source) throws IOException {
        var copy = Files.createTempFile(folder, "snapshot", ".bin");
        try (var in = new DigestInputStream(Files.newInputStream(source), Digest.sha256());
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
        try {
            return Digest.sha256(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
