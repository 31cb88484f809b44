package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.CrawlOutcome;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/** Addresses that a service gives to be asked as they are: often longer than those of pages, and signed, so that not a letter may change. */
final class GraphAddress {
    private static final int LONGEST = 8_000;

    private GraphAddress() {}

    /** A word as one step of a path, or as a value of a query. */
    static String step(String word) {
        return URLEncoder.encode(word, UTF_8).replace("+", "%20");
    }

    static WebAddress of(String link) throws Unanswered {
        try {
            if (link.length() > LONGEST) {
                throw new BadAddress("too long");
            }
            var uri = URI.create(link);
            var start = WebAddress.of(uri.getScheme() + "://"
                    + Optional.ofNullable(uri.getRawAuthority()).orElse(""));
            var path = Optional.ofNullable(uri.getRawPath())
                    .filter(given -> !given.isEmpty())
                    .orElse("/");
            var query = Optional.ofNullable(uri.getRawQuery())
                    .map(given -> "?" + given)
                    .orElse("");
            return new WebAddress(start.scheme(), start.host(), start.port(), path, query);
        } catch (BadAddress | IllegalArgumentException odd) {
            throw new Unanswered(CrawlOutcome.BROKEN, "a link that is none");
        }
    }
}
