package fi.luotsi.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The language of the pages: the one chosen now ({@code ?ui=sv}), the one chosen before, the browser's, else Finnish. */
final class Languages {
    static final String DEFAULT = "fi";
    static final String PARAMETER = "ui";
    private static final String COOKIE = "luotsi-language";
    private static final List<String> ALL = List.of(DEFAULT, "sv", "en");

    private Languages() {}

    static String of(HttpServletRequest request, HttpServletResponse response) {
        var chosen = known(request.getParameter(PARAMETER));
        chosen.ifPresent(language -> remember(language, response));
        return chosen.or(() -> remembered(request)).or(() -> accepted(request)).orElse(DEFAULT);
    }

    private static void remember(String language, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> known(cookie.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(ALL::contains)
                .findFirst();
    }

    private static Optional<String> known(String language) {
        return Optional.ofNullable(language).filter(ALL::contains);
    }
}
