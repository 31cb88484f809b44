package fi.luotsi.content.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Where a round begins: the start, what the site's sitemaps list and, where the site is WordPress, what its interface does. */
final class Seeds {
    private static final int MOST_SITEMAPS = 500;
    private static final int FOUND_AT_ONCE = 1_000;

    private final Manners manners;
    private final Scope scope;
    private final Frontier frontier;
    private final Taker taker;

    Seeds(Manners manners, Scope scope, Frontier frontier, Taker taker) {
        this.manners = manners;
        this.scope = scope;
        this.frontier = frontier;
        this.taker = taker;
    }

    void sow(int mostPages) throws IOException {
        frontier.add(List.of(Waiting.found(scope.start(), 0, 0)));
        new WordPress(manners, scope).each(frontier::add, taker);
        readSitemaps(mostPages);
    }

    private void readSitemaps(int mostPages) throws IOException {
        var robots = manners.robots(scope.start());
        var queue = new ArrayDeque<>(robots.sitemaps());
        queue.add(scope.start().origin() + "/sitemap.xml");
        var seen = new HashSet<WebAddress>();
        var pages = 0;
        while (!queue.isEmpty() && seen.size() < MOST_SITEMAPS && pages <= mostPages && !taker.isStopping()) {
            for (var address : scope(queue.remove(), true).toList()) {
                if (seen.add(address) && robots.allows(address)) {
                    var sitemap = read(address);
                    queue.addAll(sitemap.sitemaps());
                    pages += sitemap.pages().size();
                    add(sitemap.pages());
                }
            }
        }
    }

    private void add(List<String> pages) {
        var found = new ArrayList<Waiting>();
        pages.stream().flatMap(page -> scope(page, false)).forEach(address -> found.add(Waiting.found(address, 1, 0)));
        for (var from = 0; from < found.size(); from += FOUND_AT_ONCE) {
            frontier.add(found.subList(from, Math.min(from + FOUND_AT_ONCE, found.size())));
        }
    }

    private Stream<WebAddress> scope(String link, boolean isSitemap) {
        try {
            var address = scope.start().resolve(link);
            return isSitemap || scope.isAsked(address) ? Stream.of(address) : Stream.empty();
        } catch (BadAddress nowhere) {
            return Stream.empty();
        }
    }

    /** A sitemap that cannot be read is one that is not there. */
    private Sitemap read(WebAddress address) {
        try (var answer = manners.ask(address, Validators.of(""), Sitemap.MOST_BYTES)) {
            if (answer.isOk()) {
                return Sitemap.of(answer.bytes(Sitemap.MOST_BYTES));
            }
        } catch (IOException unread) {
            // Counted nowhere: the pages are found by their links.
        }
        return new Sitemap(List.of(), List.of());
    }
}
