package fi.luotsi.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A random mark that a browser gets when somebody has signed in with a password, sent back to the sign-in page only. Guesses made elsewhere do not delay a
 * browser that has it; see {@code SignInBrake}.
 */
final class BrowserMark {
    private static final String COOKIE = "luotsi-browser";
    private static final Pattern MARK = Pattern.compile("[\\w-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private BrowserMark() {}

    /** The one it has, or a new one. */
    static String of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> MARK.matcher(value).matches())
                .findFirst()
                .orElseGet(BrowserMark::random);
    }

    static void give(String mark, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, mark);
        cookie.setPath("/sign-in");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure()
                || request.getServletContext().getSessionCookieConfig().isSecure());
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
    }

    private static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
