package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer carries. */
final class SecurityHeaders {
    private static final String POLICY =
            "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'none'; object-src 'none'; "
                    + "frame-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private SecurityHeaders() {}

    static void set(HttpServletResponse response, String path) {
        response.setHeader(
                "Content-Security-Policy",
                path.startsWith("/admin/") ? POLICY : "default-src 'self'; script-src 'self'; " + POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cache-Control", isStatic(path) ? "public, max-age=86400" : "no-store");
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/static/") || path.startsWith("/jakarta.faces.resource/");
    }
}
