package fi.luotsi.launch.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM piece by piece. The nonce of a piece is its number and whether it is the last, so that none can be left out, doubled, moved or taken for the
 * end (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015). A key must seal one file only.
 */
final class Seal {
    static final int PIECE_BYTES = 1 << 16;
    static final int TAG_BYTES = 16;

    private static final int NONCE_BYTES = 12;

    private final SecretKey key;
    private final byte[] header;
    private long number;

    Seal(SecretKey key, byte[] header) {
        this.key = key;
        this.header = header.clone();
    }

    byte[] close(byte[] piece, int length, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, last).doFinal(piece, 0, length);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no AES-GCM", missing);
        }
    }

    byte[] open(byte[] piece, boolean last) {
        var first = number == 0;
        try {
            return cipher(Cipher.DECRYPT_MODE, last).doFinal(piece);
        } catch (AEADBadTagException damaged) {
            throw new Damaged(
                    first
                            ? "The backup does not open: the key is another one, or the file is damaged."
                            : "The backup is damaged or cut off, at about " + (number - 1) * PIECE_BYTES + " bytes.",
                    damaged);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no AES-GCM", missing);
        }
    }

    private Cipher cipher(int mode, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(number++)
                .putInt(last ? 1 : 0)
                .array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        return cipher;
    }
}
