package fi.luotsi.content.source;

import fi.luotsi.content.WebSite;
import java.util.List;

/** Which addresses belong to the site, and which of them are wanted. */
record Scope(WebAddress start, List<PathPattern> include, List<PathPattern> exclude, int depth) {
    static Scope of(WebSite site, WebAddress start) {
        return new Scope(
                start,
                patterns(site.include()),
                patterns(site.exclude()),
                site.limits().depth());
    }

    private static List<PathPattern> patterns(List<String> written) {
        return written.stream()
                .map(pattern -> new PathPattern(WebAddress.escaped(pattern)))
                .toList();
    }

    /** Is this address to be asked? The start always is, for its links. */
    boolean isAsked(WebAddress address) {
        return address.equals(start) || (isOfTheSite(address) && Kinds.isWorthAsking(address) && isWanted(address));
    }

    /** Is what it says to be taken in? */
    boolean isWanted(WebAddress address) {
        var path = address.pathAndQuery();
        return (include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(path)))
                && exclude.stream().noneMatch(pattern -> pattern.matches(path));
    }

    boolean isOfTheSite(WebAddress address) {
        return address.site().equals(start.site())
                && (address.port() == start.port() || address.port() == 80 || address.port() == 443);
    }
}
