package fi.luotsi.content.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a site is worth reading: pages and documents; by the name before it is asked for, by the type that the server tells after. */
final class Kinds {
    private static final Pattern UNREAD_NAME = Pattern.compile(
            "(?i).*\\.(?:avif|bmp|gif|ico|jpe?g|png|svgz?|tiff?|webp|css|js|mjs|map|woff2?|ttf|otf|eot|mp[34]|m4[av]|mpe?g|mov|avi|mkv|webm|wav|ogg"
                    + "|ogv|flac|zip|gz|tgz|bz2|xz|7z|rar|tar|exe|msi|dmg|iso|apk|jar|bin|ics|json|jsonld|rss|atom|xml|xsd|wasm)");
    private static final Set<String> UNREAD_KINDS = Set.of("image", "audio", "video", "font", "model", "multipart");
    private static final Set<String> UNREAD_TYPES = Set.of(
            "text/css",
            "text/javascript",
            "application/javascript",
            "application/json",
            "application/ld+json",
            "application/xml",
            "text/xml",
            "application/rss+xml",
            "application/atom+xml",
            "application/zip",
            "application/gzip",
            "application/wasm",
            "text/calendar");
    private static final Set<String> HTML_NAMES = Set.of("html", "htm", "xhtml");

    private Kinds() {}

    static boolean isWorthAsking(WebAddress address) {
        return isWorthReading(address.path());
    }

    /** By the name of a file or the path of a page. */
    static boolean isWorthReading(String name) {
        return !UNREAD_NAME.matcher(name).matches();
    }

    static boolean isRead(String type) {
        return !UNREAD_TYPES.contains(type) && !UNREAD_KINDS.contains(type.split("/", 2)[0]);
    }

    /** By the name the reader of files knows pages from programs ("index.php"). */
    static String fileName(Answer answer) {
        var name = answer.address().lastName();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (answer.isHtml()) {
            return HTML_NAMES.contains(ending) ? name : name + ".html";
        }
        return answer.type().equals("application/pdf") && !ending.equals("pdf") ? name + ".pdf" : name;
    }
}
