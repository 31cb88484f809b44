package fi.luotsi.compliance.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Keys of dimensions: made of what a row is about, so that it has the same key in every rebuild and on every machine. 49 bits, which spreadsheets and scripts
 * hold exactly as a number; should two ever fall together, the primary key refuses the second.
 */
final class Keys {
    /** The row that means all. */
    static final long ALL = 0;

    private static final int UNUSED_BITS = 15;

    private Keys() {}

    static long of(String... natural) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", natural).getBytes(UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> UNUSED_BITS;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Of a part that may be all. */
    static long ofPart(String kind, String code) {
        return code.isEmpty() ? ALL : of(kind, code);
    }
}
