package fi.luotsi.indexer.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param total documents that match
 * @param documents one page of them, best first
 * @param answer the paragraph that answers, on the first page, when the ranking is sure of one
 * @param definitions of the acronyms and terms in the query
 * @param didYouMean another spelling that has hits which this reader may see
 * @param sources that the query names
 * @param rebuilding the index is being built, so that documents may be missing
 */
public record SearchResults(
        int total,
        Duration took,
        Optional<String> didYouMean,
        Optional<Answer> answer,
        List<Definition> definitions,
        List<Facet> facets,
        List<DocumentHit> documents,
        NamedSources sources,
        boolean rebuilding) {
    public SearchResults {
        definitions = List.copyOf(definitions);
        facets = List.copyOf(facets);
        documents = List.copyOf(documents);
    }
}
