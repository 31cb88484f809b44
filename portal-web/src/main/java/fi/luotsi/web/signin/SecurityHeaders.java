package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;

/** The headers that every answer carries. */
final class SecurityHeaders {
    private static final String FORMS = "form-action 'self'";
    private static final String POLICY =
            "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'none'; object-src 'none'; "
                    + "frame-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** A year, as browsers want it before they believe it (RFC 6797). */
    private static final String ONLY_HTTPS = "max-age=31536000; includeSubDomains";

    private SecurityHeaders() {}

    /** Ending a session may lead on to the service that vouched for the visitor: for a browser that is where the form leads. */
    static void set(HttpServletRequest request, HttpServletResponse response, String path, Optional<String> farewell) {
        var policy = farewell.map(address -> POLICY.replace(FORMS, FORMS + " " + origin(address)))
                .orElse(POLICY);
        response.setHeader(
                "Content-Security-Policy",
                path.startsWith("/admin/") ? policy : "default-src 'self'; script-src 'self'; " + policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cache-Control", isStatic(path) ? "public, max-age=86400" : "no-store");
        if (SecureCookies.areUsed(request)) {
            response.setHeader("Strict-Transport-Security", ONLY_HTTPS);
        }
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/static/") || path.startsWith("/jakarta.faces.resource/");
    }
}
