package fi.luotsi.web.openid;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * A sign-in that was begun in a browser and not answered yet.
 *
 * @param state by which the answer is known
 * @param nonce by which the token is known
 * @param verifier the secret of PKCE (RFC 7636)
 * @param next the path to go to then
 */
record PendingSignIn(String state, String nonce, String verifier, String next, Instant begunAt) {
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(15);
    private static final SecureRandom RANDOM = new SecureRandom();

    static PendingSignIn begin(String next, Instant now) {
        return new PendingSignIn(random(), random(), random(), next, now);
    }

    boolean isStale(Instant now) {
        return begunAt.plus(ANSWERED_WITHIN).isBefore(now);
    }

    String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
