package fi.luotsi.indexer.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param total documents that match
 * @param documents one page of them, best first
 * @param didYouMean another spelling that has hits which this reader may see
 * @param rebuilding the index is being built, so that documents may be missing
 */
public record SearchResults(
        int total,
        Duration took,
        Optional<String> didYouMean,
        List<Facet> facets,
        List<DocumentHit> documents,
        boolean rebuilding) {
    public SearchResults {
        facets = List.copyOf(facets);
        documents = List.copyOf(documents);
    }
}
