package fi.luotsi.content.extraction;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes to read: in memory when few, in the worker's own temporary folder when many. */
final class Input implements Closeable {
    /** Most documents stay below this and never touch the disk. */
    private static final int IN_MEMORY = 8 << 20;

    private final byte @Nullable [] bytes;
    private final @Nullable Path path;
    private final String name;
    private final long size;

    private Input(byte @Nullable [] bytes, @Nullable Path path, String name, long size) {
        this.bytes = bytes;
        this.path = path;
        this.name = name;
        this.size = size;
    }

    /** Reads the stream up to the limit; throws {@link TooLarge} beyond it. */
    static Input of(InputStream stream, String name, long limit) throws IOException {
        var head = stream.readNBytes((int) Math.min(IN_MEMORY, limit + 1));
        if (head.length > limit) {
            throw new TooLarge();
        }
        if (head.length < IN_MEMORY) {
            return new Input(head, null, name, head.length);
        }
        return spooled(head, stream, name, limit);
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }

    byte[] bytes() throws IOException {
        return bytes != null ? bytes : Files.readAllBytes(path());
    }

    InputStream stream() throws IOException {
        return bytes != null ? new ByteArrayInputStream(bytes) : new BufferedInputStream(Files.newInputStream(path()));
    }

    TikaInputStream forTika() throws IOException {
        return bytes != null ? TikaInputStream.get(bytes) : TikaInputStream.get(path());
    }

    @Override
    public void close() throws IOException {
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }

    private Path path() {
        return java.util.Objects.requireNonNull(path);
    }

    private static Input spooled(byte[] head, InputStream rest, String name, long limit) throws IOException {
        var file = Files.createTempFile("input-", ".bin");
        var size = (long) head.length;
        try (var out = Files.newOutputStream(file)) {
            out.write(head);
            var piece = new byte[1 << 16];
            for (var n = rest.read(piece); n >= 0; n = rest.read(piece)) {
                size += n;
                if (size > limit) {
                    throw new TooLarge();
                }
                out.write(piece, 0, n);
            }
        }
        return new Input(null, file, name, size);
    }

    /** More bytes than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
