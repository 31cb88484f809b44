package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The form that a request must have before anything looks at its meaning. */
final class RequestForm {
    private static final Pattern ODD_PATH =
            Pattern.compile(";|//|\\\\|/\\.|%00|%2e|%2f|%5c|%0[ad]", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESOURCE_LIBRARY = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private RequestForm() {}

    /** Paths that only an attack writes this way, and parameters by which the Faces runtime was attacked before (con, loc, jfwid; see CVE-2020-6950). */
    static boolean isOdd(HttpServletRequest request) {
        var library = request.getParameter("ln");
        return ODD_PATH.matcher(request.getRequestURI()).find()
                || request.getParameter("con") != null
                || request.getParameter("loc") != null
                || request.getParameter("jfwid") != null
                || (library != null && !RESOURCE_LIBRARY.matcher(library).matches());
    }

    /** Does it come in parts, some of which may be files? */
    static boolean hasFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).strip().startsWith("multipart/");
    }

    /**
     * A request that changes something must come from a page of this portal, or carry a token that no browser adds by itself. A password that a browser
     * remembers for the data store is none: nothing can be changed there, and elsewhere it does not count.
     */
    static boolean isForeign(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && SentToken.of(request.getRequestURI(), request).isEmpty()
                && !isSameOrigin(request);
    }

    private static boolean isSameOrigin(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var host = request.getHeader("Host");
        if (origin == null || host == null) {
            return false;
        }
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
