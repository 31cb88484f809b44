package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A random mark that a browser gets when somebody has signed in with a password. Guesses made elsewhere do not delay a browser that has it; see
 * {@code SignInBrake}.
 */
final class BrowserMark {
    private static final OwnCookie COOKIE = new OwnCookie("luotsi-browser", "Strict");
    private static final Pattern MARK = Pattern.compile("[\\w-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private BrowserMark() {}

    /** The one it has, or a new one. */
    static String of(HttpServletRequest request) {
        return COOKIE.sent(request)
                .filter(value -> MARK.matcher(value).matches())
                .orElseGet(BrowserMark::random);
    }

    static void give(String mark, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.give(mark, request, response);
    }

    private static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
