package fi.luotsi.content.harvest;

import fi.luotsi.content.Audience;
import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.Document;
import fi.luotsi.content.DryRun;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.Library;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Source;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.WebSite;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.library.LibraryInTest;
import fi.luotsi.content.source.CrawlInTest;
import fi.luotsi.content.source.Offer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** A web site as a source on the real database, harvested as the portal does it. */
final class SiteInTest implements AutoCloseable {
    final TestDatabase database = TestDatabase.create("content");
    final Library library;
    final HarvestStore store = new HarvestStore();
    final AddressStore addresses = new AddressStore();
    final Source source;
    private final Path temp;
    private Duration patience = Duration.ofMillis(700);
    private java.util.concurrent.Executor readers = Runnable::run;

    SiteInTest(String start, Path temp) {
        this.temp = temp;
        var stored = new LibraryInTest(database.entities());
        library = stored.library();
        addresses.entities = database.entities();
        store.entities = database.entities();
        store.archive = stored.archive();
        store.addresses = addresses;
        source = database.inTransaction(() -> stored.catalogue()
                .add(
                        Source.Kind.WEB_SITE,
                        start,
                        LocalName.same("Sivusto"),
                        Audience.STAFF,
                        PublicityClass.INTERNAL,
                        "Viestintä"));
    }

    /** Answers are waited for longer. */
    void waitFor(Duration longer) {
        patience = longer;
    }

    /** Files are read on threads of their own, as by the portal. */
    void readOn(java.util.concurrent.Executor threads) {
        readers = threads;
    }

    HarvestReport harvest(WebSite site) {
        return harvest(site, false);
    }

    HarvestReport harvest(WebSite site, boolean mayWithdrawMuch) {
        return run(begin(), site, new PlainTextReader()::extract, mayWithdrawMuch);
    }

    HarvestId begin() {
        return database.inTransaction(() -> store.begin(source.id()));
    }

    HarvestReport run(
            HarvestId harvest, WebSite site, BiFunction<Path, String, Extraction> reader, boolean mayWithdrawMuch) {
        new HarvestRun(
                        harvest,
                        source.id(),
                        () -> offer(harvest, site),
                        new HarvestStoreInTransactions(store, database),
                        new Reading(reader, new Snapshots(temp), readers),
                        mayWithdrawMuch)
                .run();
        return report(harvest);
    }

    HarvestReport report(HarvestId harvest) {
        return database.inTransaction(() -> store.report(harvest)).orElseThrow();
    }

    private Offer offer(HarvestId harvest, WebSite site) {
        var frontier = new StoredFrontier(new AddressStoreInTransactions(addresses, database), source.id(), harvest);
        return CrawlInTest.of(site, frontier, temp, patience);
    }

    DryRun dryRun(WebSite site) {
        var dryRuns = new DryRunStore();
        dryRuns.entities = database.entities();
        var transactional = new DryRunStoreInTransactions(dryRuns, database);
        transactional.begin(source.id());
        DryRunDesk.rehearsal(
                        source.id(),
                        database.inTransaction(() -> store.known(source.id())),
                        database.inTransaction(() -> addresses.known(source.id())),
                        transactional,
                        frontier -> CrawlInTest.of(site, frontier, temp, patience))
                .run();
        return database.inTransaction(() -> dryRuns.latest(source.id())).orElseThrow();
    }

    /** What the database holds of the site's addresses and items. */
    List<?> rows() {
        return database.inTransaction(
                () -> database.entities().createNativeQuery("""
                        select concat_ws('|', address, asked, attempts, outcome, status, misses) from web_address
                        union all select concat_ws('|', item_key, version, sha256, state, harvest_id) from source_item
                        order by 1""").getResultList());
    }

    /** How many addresses ended how. */
    Map<CrawlOutcome, Long> counts(HarvestReport report) {
        var counts = new TreeMap<CrawlOutcome, Long>();
        database.inTransaction(() -> addresses.counts(report.id()))
                .forEach(count -> counts.merge(count.outcome(), count.addresses(), Long::sum));
        return counts;
    }

    List<Document> documents() {
        return library.load(library.stamps().stream().map(stamp -> stamp.id()).toList());
    }

    List<String> locations() {
        return documents().stream().map(Document::location).sorted().toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
