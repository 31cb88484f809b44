package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The form that a request must have before anything looks at its meaning. */
final class RequestForm {
    private static final Pattern ODD_PATH =
            Pattern.compile(";|//|\\\\|/\\.|%00|%2e|%2f|%5c|%0[ad]", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESOURCE_LIBRARY = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Set<String> PROTOCOLS = Set.of("HTTP/1.0", "HTTP/1.1", "HTTP/2.0");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private RequestForm() {}

    /**
     * What servers and proxies understand differently, so that one of them could take a part of it for the next request (RFC 9112, section 11.2): a length beside
     * chunks, chunks that are none, and answers without a head. The connection ends with it.
     */
    static boolean isAmbiguous(HttpServletRequest request) {
        var codings = Collections.list(request.getHeaders("Transfer-Encoding"));
        var isChunked = codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked");
        return !PROTOCOLS.contains(request.getProtocol())
                || (!codings.isEmpty() && (!isChunked || request.getHeader("Content-Length") != null));
    }

    /** Of which not every server sees where it ends: a length beside its chunks may be gone by now. Nothing else comes on its connection. */
    static boolean isLast(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    /** Paths that only an attack writes this way, sessions that an address brings along, and parameters by which the Faces runtime was attacked before (con, loc, jfwid; see CVE-2020-6950). */
    static boolean isOdd(HttpServletRequest request) {
        var library = request.getParameter("ln");
        return ODD_PATH.matcher(request.getRequestURI()).find()
                || request.isRequestedSessionIdFromURL()
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
