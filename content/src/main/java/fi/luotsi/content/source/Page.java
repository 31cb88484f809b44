package fi.luotsi.content.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says to robots: where it leads, under which address it wants to be known, whether it wants to be found, and whether it is a door. */
record Page(Set<WebAddress> links, Optional<WebAddress> canonical, boolean isIndexed, boolean asksForPassword) {
    /** Only the beginning of a very long page is looked at for links. */
    private static final int MOST_BYTES = 5 << 20;

    private static final int MOST_LINKS = 5_000;
    private static final String LINKS = "a[href],area[href],link[rel=alternate][hreflang][href],iframe[src],frame[src]";
    private static final Page UNREADABLE = new Page(Set.of(), Optional.empty(), true, false);

    /** Whatever the page is, this gives something. */
    static Page of(WebAddress address, Path file, Optional<Charset> charset) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(address, parse(in, charset.map(Charset::name).orElse(null)));
        } catch (RuntimeException | StackOverflowError unreadable) {
            return UNREADABLE;
        }
    }

    static Page of(WebAddress address, String html) {
        return of(address, Jsoup.parse(html));
    }

    private static Document parse(InputStream in, @Nullable String charset) throws IOException {
        var beginning = in.readNBytes(MOST_BYTES);
        return Jsoup.parse(new java.io.ByteArrayInputStream(beginning), charset, "");
    }

    private static Page of(WebAddress address, Document page) {
        var base = Stream.ofNullable(page.selectFirst("base[href]"))
                .flatMap(element -> resolve(address, element.attr("href")).stream())
                .findFirst()
                .orElse(address);
        var robots = robots(page);
        var links = robots.contains("nofollow") || robots.contains("none") ? Set.<WebAddress>of() : links(page, base);
        return new Page(
                links,
                canonical(page, base),
                !robots.contains("noindex") && !robots.contains("none"),
                page.selectFirst("input[type=password]") != null);
    }

    /** The words for all robots and for us. */
    private static List<String> robots(Document page) {
        return page.select("meta[name]").stream()
                .filter(meta -> meta.attr("name").equalsIgnoreCase("robots")
                        || meta.attr("name").equalsIgnoreCase(Robots.PRODUCT))
                .flatMap(meta -> words(meta.attr("content")))
                .toList();
    }

    static Stream<String> words(String directives) {
        return Stream.of(directives.toLowerCase(Locale.ROOT).split("[,\\s]+"));
    }

    private static Set<WebAddress> links(Document page, WebAddress base) {
        var links = new LinkedHashSet<WebAddress>();
        for (var element : page.select(LINKS)) {
            if (links.size() < MOST_LINKS && !hasWord(element, "nofollow")) {
                var target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                resolve(base, target).ifPresent(links::add);
            }
        }
        return links;
    }

    private static Optional<WebAddress> canonical(Document page, WebAddress base) {
        return page.select("link[rel=canonical][href]").stream()
                .flatMap(link -> resolve(base, link.attr("href")).stream())
                .findFirst();
    }

    private static boolean hasWord(Element link, String word) {
        return words(link.attr("rel")).anyMatch(word::equals);
    }

    private static Optional<WebAddress> resolve(WebAddress base, String link) {
        try {
            return Optional.of(base.resolve(link));
        } catch (BadAddress notOfTheWeb) {
            return Optional.empty();
        }
    }
}
