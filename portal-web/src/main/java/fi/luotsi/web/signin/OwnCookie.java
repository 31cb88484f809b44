package fi.luotsi.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cookie of the portal for a year, closed to scripts. Where readers know the portal by https it is sent only that way, and its name says that it belongs to
 * this host alone, so that no neighbour can plant one (RFC 6265bis, section 4.1.3.2).
 */
record OwnCookie(String name, String sameSite) {
    private static final String THIS_HOST_ALONE = "__Host-";

    static String name(String name, boolean isSecure) {
        return isSecure ? THIS_HOST_ALONE + name : name;
    }

    Optional<String> sent(HttpServletRequest request) {
        var known = name(name, SecureCookies.areUsed(request));
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(known))
                .map(Cookie::getValue)
                .findFirst();
    }

    void give(String value, HttpServletRequest request, HttpServletResponse response) {
        var isSecure = SecureCookies.areUsed(request);
        var cookie = new Cookie(name(name, isSecure), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure);
        cookie.setAttribute("SameSite", sameSite);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
    }
}
