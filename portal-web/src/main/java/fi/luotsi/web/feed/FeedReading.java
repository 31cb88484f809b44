package fi.luotsi.web.feed;

import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.feed.AtomFeed.Entry;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.search.SearchAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a feed together: the documents that answer a search, or those revised last where nothing is asked. */
@ApplicationScoped
class FeedReading {
    private static final int MOST_ENTRIES = 50;

    @Inject
    Search search;

    @Inject
    Library library;

    @Inject
    PortalAddress address;

    AtomFeed feed(SearchAddress asked, Reader reader, Texts texts) {
        var language = texts.locale().getLanguage();
        var words = asked.words().isEmpty() ? texts.get("feed.newest") : asked.words();
        return new AtomFeed(
                texts.format("feed.title", words),
                language,
                address.of("/feed?" + asked.filters()),
                address.of(asked.isBlank() ? "/" : "/search?" + asked.filters()),
                asked.isBlank() ? newest(reader, language) : results(asked, reader, language));
    }

    private List<Entry> newest(Reader reader, String language) {
        return library.recent(reader, MOST_ENTRIES).stream()
                .map(document -> entry(document, "", language))
                .toList();
    }

    private List<Entry> results(SearchAddress asked, Reader reader, String language) {
        var hits = search.search(asked.query(1, MOST_ENTRIES), reader).documents().stream()
                .collect(Collectors.toMap(DocumentHit::id, Function.identity()));
        return library.summaries(hits.keySet(), reader).stream()
                .sorted(Comparator.comparing(DocumentSummary::revisedAt).reversed())
                .map(document -> entry(document, snippet(hits, document), language))
                .toList();
    }

    private static String snippet(Map<?, DocumentHit> hits, DocumentSummary document) {
        var hit = hits.get(document.id());
        return hit == null || hit.sections().isEmpty()
                ? ""
                : hit.sections().getFirst().snippet().text();
    }

    private Entry entry(DocumentSummary document, String summary, String language) {
        return new Entry(
                document.id().value(),
                document.title(),
                address.of("/document?id=" + document.id()),
                document.revisedAt(),
                summary,
                document.language(),
                document.source().in(language));
    }
}
