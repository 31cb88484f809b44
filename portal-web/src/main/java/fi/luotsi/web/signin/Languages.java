package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of the pages: the one chosen now ({@code ?ui=sv}), the one chosen before, the browser's, else Finnish. */
final class Languages {
    static final String DEFAULT = "fi";
    static final String PARAMETER = "ui";
    private static final OwnCookie COOKIE = new OwnCookie("luotsi-language", "Lax");
    private static final List<String> ALL = List.of(DEFAULT, "sv", "en");

    private Languages() {}

    static String of(HttpServletRequest request, HttpServletResponse response) {
        var chosen = known(request.getParameter(PARAMETER));
        chosen.ifPresent(language -> COOKIE.give(language, request, response));
        return chosen.or(() -> COOKIE.sent(request).flatMap(Languages::known))
                .or(() -> accepted(request))
                .orElse(DEFAULT);
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
