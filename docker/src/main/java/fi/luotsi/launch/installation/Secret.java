package fi.luotsi.launch.installation;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody can guess. */
public final class Secret {
    private static final SecureRandom SOURCE = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    /** Without letters and digits that look alike: people type these. */
    private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 16;

    private Secret() {}

    /** 93 bits. */
    public static String password() {
        return SOURCE.ints(PASSWORD_LENGTH, 0, LEGIBLE.length())
                .mapToObj(index -> LEGIBLE.substring(index, index + 1))
                .collect(java.util.stream.Collectors.joining());
    }

    public static String token() {
        var bytes = new byte[TOKEN_BYTES];
        SOURCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
