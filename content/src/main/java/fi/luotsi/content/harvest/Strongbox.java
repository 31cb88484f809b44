package fi.luotsi.content.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets that must be sent again, so that the database alone gives none of them away: AES-256-GCM under a key in a file that only the portal's user may
 * read. Each secret is bound to its owner, and opens for no other.
 */
final class Strongbox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private Strongbox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** With the key in this file, which is made when it is missing. */
    static Strongbox at(Path file) {
        try {
            if (!Files.exists(file)) {
                makeKey(file);
            }
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("The key of the sources' secrets is damaged: " + file);
            }
            return new Strongbox(key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key of the sources' secrets cannot be read or made", unreadable);
        }
    }

    /** Written beside and moved: whoever reads meets a whole key. Of two that make one at a time, the first wins. */
    private static void makeKey(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
        var draft = Files.createTempFile(folder, "draft", "", asFileAttribute(fromString("rw-------")));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(random(KEY_BYTES)));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // The other one's key is as good.
        } finally {
            Files.delete(draft);
        }
    }

    String seal(String secret, String owner) {
        var nonce = random(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret.getBytes(UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }

    /** @throws LockedSecret when the key is another, or somebody has changed what was sealed */
    String open(String sealed, String owner) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(rest), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | java.nio.BufferUnderflowException damaged) {
            throw new LockedSecret(owner);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(UTF_8));
        return cipher;
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** A secret does not open: it has to be given again. */
    static final class LockedSecret extends RuntimeException {
        private static final long serialVersionUID = 1;

        LockedSecret(String owner) {
            super("The secret of source " + owner + " does not open with the key in the data folder; give it again");
        }
    }
}
