package fi.luotsi.content.library;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The originals, each content once, cut into pieces so that a large file never stands whole in memory or in one packet. */
class OriginalStore {
    private static final int PART_BYTES = 1 << 20;

    private final EntityManager entities;

    OriginalStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores the bytes unless the same content stands already. */
    void keep(String sha256, long sizeBytes, Path file) {
        var added = entities.createNativeQuery("insert ignore into original (sha256, size_bytes) values (?1, ?2)")
                .setParameter(1, sha256)
                .setParameter(2, sizeBytes)
                .executeUpdate();
        if (added == 0) {
            return;
        }
        try (var in = Files.newInputStream(file)) {
            storeParts(sha256, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void storeParts(String sha256, InputStream in) throws IOException {
        var number = 0;
        for (var bytes = in.readNBytes(PART_BYTES); bytes.length > 0; bytes = in.readNBytes(PART_BYTES)) {
            entities.createNativeQuery("insert into original_part (sha256, part, bytes) values (?1, ?2, ?3)")
                    .setParameter(1, sha256)
                    .setParameter(2, number++)
                    .setParameter(3, bytes)
                    .executeUpdate();
        }
    }

    void write(String sha256, OutputStream out) throws IOException {
        for (var number = 0; ; number++) {
            var part = entities.createNativeQuery("select bytes from original_part where sha256 = ?1 and part = ?2")
                    .setParameter(1, sha256)
                    .setParameter(2, number)
                    .getResultList();
            if (part.isEmpty()) {
                return;
            }
            out.write((byte[]) part.getFirst());
        }
    }
}
