package fi.luotsi.compliance.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is stored: PBKDF2 with HMAC-SHA-512 and a salt of its own. The number of rounds follows OWASP's Password Storage Cheat Sheet (at least
 * 210,000 for this function); it stands in the stored text, so that it can be raised.
 */
final class PasswordHash {
    static final int ITERATIONS = 220_000;
    private static final String SCHEME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    static PasswordHash of(String password) {
        return of(password, ITERATIONS);
    }

    static PasswordHash of(String password, int iterations) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(iterations, salt, derive(password, salt, iterations));
    }

    /** One that no password has; to compare with it takes as long as with any other. */
    static PasswordHash ofNobody() {
        var hash = new byte[HASH_BITS / Byte.SIZE];
        RANDOM.nextBytes(hash);
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(ITERATIONS, salt, hash);
    }

    static PasswordHash parse(String stored) {
        var parts = stored.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("The stored password is not of the scheme " + SCHEME);
        }
        var decoder = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts[1]), decoder.decode(parts[2]), decoder.decode(parts[3]));
    }

    /** Takes the same time whether it matches or not. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, iterations));
    }

    @Override
    public String toString() {
        var encoder = Base64.getEncoder();
        return String.join(
                "$", SCHEME, String.valueOf(iterations), encoder.encodeToString(salt), encoder.encodeToString(hash));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            var specification = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform since 8 has PBKDF2WithHmacSHA512", impossible);
        }
    }
}
