package fi.luotsi.content.source;

import fi.luotsi.content.WebSite;
import java.nio.file.Path;
import java.time.Duration;

/** A crawl that loses its patience sooner. */
public final class CrawlInTest {
    private CrawlInTest() {}

    public static Offer of(WebSite site, Frontier frontier, Path temp, Duration patience) {
        var guard = Guard.of(SiteCheck.start(site), site.internal());
        return Crawl.of(site, frontier, temp, guard, patience, Fetcher.standardTls());
    }
}
