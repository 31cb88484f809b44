package fi.luotsi.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The personal token of a request (RFC 6750), or, from tools of analysis, as the password of any name (RFC 7617). */
final class SentToken {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private SentToken() {}

    static Optional<String> of(String path, HttpServletRequest request) {
        return of(path, Objects.requireNonNullElse(request.getHeader("Authorization"), ""));
    }

    static Optional<String> of(String path, String authorization) {
        var scheme = authorization.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return Optional.of(authorization.substring(BEARER.length()).strip());
        }
        return TokenScopes.isForAnalysis(path) && scheme.startsWith(BASIC)
                ? Optional.of(password(authorization.substring(BASIC.length()).strip()))
                : Optional.empty();
    }

    /** What cannot be read is a token that nobody has. */
    private static String password(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
