package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The address of a web page in one spelling, so that each page has one identity: what RFC 3986 calls equal is equal here.
 *
 * @param host see {@link HostName}
 * @param path begins with a slash; dots are resolved, nothing is written in two ways
 * @param query with its question mark, or empty
 */
record WebAddress(String scheme, String host, int port, String path, String query) {
    /** As long as the key of an item may be. */
    static final int LONGEST = SourceItem.LONGEST_KEY;

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*]|[^:]*)(?::(\\d{0,5}))?");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})?");
    private static final Pattern SESSION = Pattern.compile("(?i);(?:jsessionid|phpsessid|sid)=[^/;]*");
    private static final Pattern TRACKING =
            Pattern.compile("(?i)(?<=[?&])(?:utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid)=[^&]*(?:&|$)");
    private static final String UNRESERVED = "-._~";
    private static final String WRITABLE = UNRESERVED + "!$&'()*+,;=:@/?%";

    static WebAddress of(String written) throws BadAddress {
        var text = written.strip().replaceAll("[\\t\\r\\n]", "");
        var parts = ABSOLUTE.matcher(text);
        if (text.indexOf('\\') >= 0 || !parts.matches()) {
            throw new BadAddress("not an address of the web");
        }
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        var authority = AUTHORITY.matcher(parts.group(2));
        if (parts.group(2).indexOf('@') >= 0 || !authority.matches()) {
            throw new BadAddress("more than a host and a port");
        }
        var address = new WebAddress(
                scheme,
                HostName.normal(authority.group(1)),
                port(scheme, authority.group(2)),
                path(parts.group(3)),
                query(parts.group(4) == null ? "" : parts.group(4)));
        if (address.toString().length() > LONGEST) {
            throw new BadAddress("too long");
        }
        return address;
    }

    /** What a link on this page leads to. */
    WebAddress resolve(String link) throws BadAddress {
        var text = link.strip();
        if (SCHEME.matcher(text).matches()) {
            return of(text);
        }
        if (text.startsWith("//")) {
            return of(scheme + ":" + text);
        }
        if (text.startsWith("/")) {
            return of(origin() + text);
        }
        if (text.startsWith("?")) {
            return of(origin() + path + text);
        }
        return text.isEmpty() || text.startsWith("#")
                ? this
                : of(origin() + path.substring(0, path.lastIndexOf('/') + 1) + text);
    }

    String origin() {
        var isDefault = port == standardPort(scheme);
        return scheme + "://" + host + (isDefault ? "" : ":" + port);
    }

    String pathAndQuery() {
        return path + query;
    }

    /** "www.kunta.fi" and "kunta.fi" are one site. */
    String site() {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** For people: the name of the file or of the last folder. */
    String lastName() {
        var trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        var name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
        return name.isEmpty() ? host : decoded(name);
    }

    URI uri() {
        return URI.create(toString());
    }

    @Override
    public String toString() {
        return origin() + path + query;
    }

    private static int port(String scheme, @org.jspecify.annotations.Nullable String written) throws BadAddress {
        if (written == null || written.isEmpty()) {
            return standardPort(scheme);
        }
        var port = Integer.parseInt(written);
        if (port == 0 || port > 65_535) {
            throw new BadAddress("no such port");
        }
        return port;
    }

    private static int standardPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String path(String written) {
        var path = escaped(SESSION.matcher(written).replaceAll(""));
        var kept = new java.util.ArrayDeque<String>();
        var names = path.split("/", -1);
        for (var at = 1; at < names.length; at++) {
            var isLast = at == names.length - 1;
            switch (names[at]) {
                case "." -> addFolderEnd(kept, isLast);
                case ".." -> {
                    kept.pollLast();
                    addFolderEnd(kept, isLast);
                }
                default -> kept.add(names[at]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static void addFolderEnd(java.util.Deque<String> names, boolean isLast) {
        if (isLast) {
            names.add("");
        }
    }

    private static String query(String written) {
        var query = escaped(TRACKING.matcher(written).replaceAll("")).replaceAll("[&?]+$", "");
        return query.isEmpty() || query.startsWith("?") ? query : "?" + query;
    }

    /** Whatever may not stand in an address is escaped, whatever need not be escaped is written out. */
    static String escaped(String text) {
        var written = new StringBuilder();
        for (var letter : ESCAPE.matcher(text).replaceAll(WebAddress::escape).getBytes(UTF_8)) {
            var isPlain = letter > ' ' && letter < 127 && (isAlphanumeric(letter) || WRITABLE.indexOf(letter) >= 0);
            written.append(isPlain ? Character.toString(letter) : String.format("%%%02X", letter));
        }
        return written.toString();
    }

    private static String escape(MatchResult escape) {
        if (escape.group(1) == null) {
            return "%25";
        }
        var letter = Integer.parseInt(escape.group(1), 16);
        var isPlain = letter < 127 && (isAlphanumeric(letter) || UNRESERVED.indexOf(letter) >= 0);
        return isPlain ? Character.toString(letter) : "%" + escape.group(1).toUpperCase(Locale.ROOT);
    }

    private static boolean isAlphanumeric(int letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private static String decoded(String name) {
        try {
            return java.net.URLDecoder.decode(name.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return name;
        }
    }
}
