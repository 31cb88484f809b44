package fi.luotsi.indexer.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The same for texts that differ in capitals, spaces and punctuation only. */
final class TextHash {
    private static final int BYTES = 16;

    private TextHash() {}

    static String of(String text) {
        return digest(String.join(" ", Shingles.words(text)));
    }

    static String digest(String text) {
        try {
            var sum = MessageDigest.getInstance("SHA-256")
                    .digest(text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
