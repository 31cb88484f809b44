package fi.luotsi.indexer.insight;

import fi.luotsi.content.Document;
import fi.luotsi.content.Reader;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.LibraryInMemory;
import fi.luotsi.indexer.index.IndexInMemory;
import fi.luotsi.indexer.search.Opened;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.Searched;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Insight on a database and an index of a test, on any day. */
final class InsightInTest implements AutoCloseable {
    final TestDatabase database = TestDatabase.create("indexer");
    final InsightStore store = new InsightStore();
    final SearchInsight insight = new SearchInsight();
    final VainSearches vain = new VainSearches();
    final Requests requests = new Requests();
    final SearchQuality quality = new SearchQuality();
    final Night night = new Night();
    final Search search;
    private final IndexInMemory index;

    InsightInTest(Document... documents) {
        var library = new LibraryInMemory();
        List.of(documents).forEach(library::put);
        index = new IndexInMemory(library, "none").awaitReady();
        search = Search.standalone(index.index(), IndexerConfig.from(key -> Optional.empty()));
        var entities = database.entities();
        store.entities = entities;
        insight.store = store;
        insight.index = index.index();
        insight.search = search;
        insight.config = IndexerConfig.from(key -> Optional.empty());
        vain.insight = insight;
        vain.store = new ClusterStore();
        vain.store.entities = entities;
        requests.entities = entities;
        requests.insight = insight;
        quality.store = new JudgementStore();
        quality.store.entities = entities;
        quality.insight = insight;
        quality.search = search;
        quality.library = library;
        night.store = store;
        night.insight = insight;
        night.vain = vain;
        night.quality = quality;
    }

    InsightInTest on(LocalDate day) {
        return at(day, LocalTime.NOON);
    }

    InsightInTest at(LocalDate day, LocalTime time) {
        insight.clock = Clock.fixed(day.atTime(time).atZone(SearchInsight.CITY).toInstant(), SearchInsight.CITY);
        return this;
    }

    /** Once on each of so many days from a day on. */
    void searchedOn(LocalDate first, int days, String words, int total) {
        for (int day = 0; day < days; day++) {
            on(first.plusDays(day)).searched(words, total);
        }
    }

    void searched(String words, int total) {
        insight.on(new Searched(words, "fi", total, false, 1));
        database.inTransaction(insight::flush);
    }

    void opened(String words, Document document, int rank) {
        insight.on(new Opened(words, document.id(), rank));
        database.inTransaction(insight::flush);
    }

    void work() {
        database.inTransaction(() -> night.work(Reader.ANONYMOUS));
    }

    List<Cluster> open() {
        return database.inTransaction(vain::open);
    }

    List<Cluster> dealtWith() {
        return database.inTransaction(vain::dealtWith);
    }

    @Override
    public void close() {
        index.close();
        database.close();
    }
}
