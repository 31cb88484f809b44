package fi.luotsi.indexer.insight;

import fi.luotsi.content.DocumentId;
import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.index.LibraryIndex;
import fi.luotsi.indexer.search.Opened;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.Searched;
import fi.luotsi.indexer.tuning.PastQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The memory of what was asked, without who asked. Searches are counted in memory and written every few seconds, so that searching waits for nothing; what a
 * crash loses are some counts. Only first pages without facets count: turning a page is no new search.
 */
@ApplicationScoped
public class SearchInsight {
    static final ZoneId CITY = ZoneId.of("Europe/Helsinki");
    private static final int LAST_PLACE = 100;
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");

    @Inject
    InsightStore store;

    @Inject
    LibraryIndex index;

    @Inject
    IndexerConfig config;

    @Inject
    Search search;

    Clock clock = Clock.systemUTC();

    private final Tally tally = new Tally();
    private volatile List<FrequentQuery> frequent = List.of();

    void on(@Observes Searched search) {
        if (search.page() == 1 && !search.narrowed()) {
            var language = LANGUAGES.contains(search.language()) ? search.language() : "";
            KeptWords.of(search.words())
                    .ifPresent(words -> tally.searched(today(), words, language, search.total() == 0));
        }
    }

    void on(@Observes Opened opening) {
        var place = Math.clamp(opening.rank(), 1, LAST_PLACE);
        KeptWords.of(opening.words()).ifPresent(words -> tally.opened(today(), words, opening.document(), place));
    }

    /** Writes what was counted since the last time. */
    public void flush() {
        var asked = tally.takeAsked();
        var opened = tally.takeOpened();
        if (!asked.isEmpty() || !opened.isEmpty()) {
            store.add(asked, opened);
        }
    }

    /** Queries that had hits and may be told, the most frequent first, for suggestions: as they were when {@link #refresh()} was called last. */
    public List<FrequentQuery> frequent() {
        return frequent;
    }

    /** Reads the frequent queries again; called at start and every hour. */
    public void refresh() {
        frequent = toldQueries().stream()
                .filter(query -> !query.isVain())
                .map(query -> new FrequentQuery(query.words(), query.language(), query.searches()))
                .toList();
        search.suggestAlso(frequent.stream().map(FrequentQuery::words).toList());
    }

    /** The remembered queries that may be told, with what was opened for them, the most frequent first. */
    public List<PastQuery> remembered() {
        return toldQueries().stream()
                .map(query -> new PastQuery(query.words(), query.searches(), openings(query)))
                .toList();
    }

    /** How often each document was opened from results in the remembered days, whatever was asked. */
    public Map<DocumentId, Integer> openings() {
        return store.openings(firstKeptDay());
    }

    /**
     * How much was searched in some days, and how much of it in vain. Of the days that are remembered.
     *
     * @param vain nothing was found
     */
    public record Searches(int all, int vain) {}

    public Searches searches(LocalDate from, LocalDate to) {
        var asked = store.asked(from, to);
        return new Searches(
                asked.stream().mapToInt(AskedDay::searches).sum(),
                asked.stream().mapToInt(AskedDay::vain).sum());
    }

    List<AskedQuery> toldQueries() {
        return queries(firstKeptDay(), today()).stream()
                .filter(AskedQuery::mayBeTold)
                .toList();
    }

    /** All queries of some days, rare ones as well: for counting, never for showing. */
    List<AskedQuery> queries(LocalDate from, LocalDate to) {
        return AskedQueries.of(store.asked(from, to), store.opened(from, to), this::stems);
    }

    Stems stems(String words, String language) {
        return Stems.of(words, language, index.analyzers());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(CITY));
    }

    LocalDate firstKeptDay() {
        return today().minusDays(config.insightDays());
    }

    private static Map<DocumentId, Integer> openings(AskedQuery query) {
        var openings = new HashMap<DocumentId, Integer>();
        query.documents().forEach((id, counts) -> openings.put(id, counts.count()));
        return openings;
    }
}
