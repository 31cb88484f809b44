package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks up to a limit: a small file can hold very much of nothing. */
final class Gzip {
    private static final int PIECE = 1 << 16;

    private Gzip() {}

    static boolean isPacked(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    static void unpack(Path packed, Path unpacked, long most) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed), PIECE);
                var out = Files.newOutputStream(unpacked)) {
            var piece = new byte[PIECE];
            var taken = 0L;
            for (var n = in.read(piece); n >= 0; n = in.read(piece)) {
                taken += n;
                if (taken > most) {
                    throw new Unanswered(CrawlOutcome.TOO_LARGE, "more than " + most + " bytes when unpacked");
                }
                out.write(piece, 0, n);
            }
        } catch (ZipException | EOFException damaged) {
            throw new Unanswered(CrawlOutcome.BROKEN, "not packed as it says");
        }
    }

    static byte[] unpack(byte[] packed, int most) throws IOException {
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed), PIECE)) {
            return in.readNBytes(most);
        }
    }
}
