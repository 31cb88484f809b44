package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.HarvestReport.State;
import fi.luotsi.content.SignIn;
import fi.luotsi.content.WebSite;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.extraction.ExtractionLimits;
import fi.luotsi.content.extraction.Extractor;
import fi.luotsi.content.extraction.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand pages with real texts, read by real workers into the real database. */
@Tag("trust")
class LargeSiteTest {
    private static final int CHANGED = 25;
    private static final int REMOVED = 10;

    @TempDir
    Path temp;

    @TempDir
    Path workers;

    @Test
    void a_large_site_is_harvested_whole_goes_on_after_a_kill_and_then_fetches_only_what_changed() throws IOException {
        try (var large = new LargeSite(SharedData.files("documents"));
                var site = new SiteInTest(large.web.url() + "/", temp);
                var extractor =
                        new Extractor(System.getProperty("java.class.path"), workers, ExtractionLimits.standard())) {
            site.waitFor(Duration.ofSeconds(3));
            site.readOn(java.util.concurrent.ForkJoinPool.commonPool());
            var first = harvestWithKill(large, site, extractor::extract);
            checkFirst(large, site, first);
            checkSecond(large, site, extractor::extract, first);
        }
    }

    private HarvestReport harvestWithKill(
            LargeSite large, SiteInTest site, BiFunction<Path, String, Extraction> reader) {
        var harvest = site.begin();
        var killed = site.run(harvest, settings(large), new KilledAfter(700, reader), false);
        System.out.printf("Large site, killed: %s %s%n", killed, site.counts(killed));
        assertThat(killed.state()).isNotEqualTo(State.DONE);
        assertThat(killed.processed()).isBetween(100, 700);
        assertThat(site.library.stamps().size()).isGreaterThanOrEqualTo(killed.added() - killed.rejected());
        var before = large.web.asked().size();

        var report = site.run(harvest, settings(large), reader, false);
        System.out.printf(
                "Large site: killed after %d items and %d requests; the rest took %d requests%n",
                killed.processed(), before, large.web.asked().size() - before);
        return report;
    }

    private static void checkFirst(LargeSite large, SiteInTest site, HarvestReport report) {
        System.out.printf("Large site, first: %s %s%n", report, site.counts(report));
        assertThat(report.state()).isEqualTo(State.DONE);
        var kept = LargeSite.PAGES + large.lists() + 2;
        assertThat(report.total()).isEqualTo(report.processed());
        var counts = site.counts(report);
        assertThat(counts)
                .containsEntry(CrawlOutcome.ROBOTS, (long) LargeSite.FORBIDDEN)
                .containsEntry(CrawlOutcome.REDIRECTED, (long) LargeSite.REDIRECTS)
                .containsEntry(CrawlOutcome.SERVER_ERROR, (long) LargeSite.FAILING)
                .containsEntry(CrawlOutcome.TIMED_OUT, (long) LargeSite.SLOW);
        assertThat(counts.get(CrawlOutcome.FETCHED) + counts.get(CrawlOutcome.DUPLICATE))
                .isEqualTo(kept + LargeSite.PRINTED + LargeSite.COPIES);
        assertThat(report.processed())
                .isEqualTo(counts.get(CrawlOutcome.FETCHED).intValue());
        assertThat(large.web.paths()).noneMatch(path -> path.startsWith("/salaa/"));
        assertThat(new HashSet<>(large.web.paths())).containsAll(large.pages);
    }

    private void checkSecond(
            LargeSite large, SiteInTest site, BiFunction<Path, String, Extraction> reader, HarvestReport first) {
        for (var number = 0; number < CHANGED; number++) {
            large.change(1_000 + number);
        }
        for (var number = 0; number < REMOVED; number++) {
            large.remove(1_100 + number);
        }
        large.web.asked().clear();

        var report = site.run(site.begin(), settings(large), reader, false);

        System.out.printf(
                "Large site, second: %d answers 200, %d answers 304; %s%n",
                large.web.count(200), large.web.count(304), site.counts(report));
        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(report.changed()).isEqualTo(CHANGED);
        assertThat(report.gone()).isEqualTo(REMOVED);
        assertThat(report.added()).isZero();
        assertThat(report.processed()).isEqualTo(first.processed() - REMOVED);
        assertThat(site.counts(report)).containsEntry(CrawlOutcome.FETCHED, (long) CHANGED);
        // the changed pages, robots.txt and the sitemap; /sitemap.xml is not there
        assertThat(large.web.asked())
                .filteredOn(asked -> asked.status() == 200 && !asked.path().startsWith("/hidas/"))
                .hasSize(CHANGED + 2);
    }

    private static WebSite settings(LargeSite large) {
        return new WebSite(
                large.web.url() + "/",
                List.of(),
                List.of(),
                true,
                new WebSite.Limits(10, 10_000, Duration.ofMinutes(30), Duration.ZERO),
                SignIn.NONE);
    }

    /** Reads some items; then the portal is killed. */
    private static final class KilledAfter implements BiFunction<Path, String, Extraction> {
        private final AtomicInteger left;
        private final BiFunction<Path, String, Extraction> reader;

        KilledAfter(int items, BiFunction<Path, String, Extraction> reader) {
            left = new AtomicInteger(items);
            this.reader = reader;
        }

        @Override
        public Extraction apply(Path file, String name) {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("killed");
            }
            return reader.apply(file, name);
        }
    }
}
