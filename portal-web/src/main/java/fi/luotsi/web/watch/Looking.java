package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Look;
import fi.luotsi.compliance.notice.Look.Seen;
import fi.luotsi.compliance.notice.Target;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Library;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.web.search.SearchAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks at a target with the eyes of a reader. */
@ApplicationScoped
class Looking {
    @Inject
    Search search;

    @Inject
    Library library;

    /** Nothing while the index cannot answer, or only in part: what is missing then would be news later. */
    Optional<Look> at(Target target, Reader reader) {
        return switch (target) {
            case Target.OfSearch watched -> atResults(SearchAddress.parse(watched.address()), reader);
            case Target.OfDocument watched -> Optional.of(atDocument(watched.document(), reader));
            case Target.OfSection watched -> Optional.of(atDocument(watched.document(), reader));
        };
    }

    private Look atDocument(DocumentId document, Reader reader) {
        return new Look(seen(List.of(document), reader), true);
    }

    private Optional<Look> atResults(SearchAddress address, Reader reader) {
        try {
            var results = search.search(address.query(1, Look.MOST_DOCUMENTS), reader);
            var ids = results.documents().stream().map(DocumentHit::id).toList();
            return results.rebuilding()
                    ? Optional.empty()
                    : Optional.of(new Look(seen(ids, reader), results.total() <= Look.MOST_DOCUMENTS));
        } catch (IndexUnavailable unavailable) {
            return Optional.empty();
        }
    }

    /** The database decides once more what the reader may see: an index may be a moment behind. */
    private List<Seen> seen(Collection<DocumentId> ids, Reader reader) {
        return library.summaries(ids, reader).stream()
                .map(summary -> new Seen(summary.id(), summary.revisionNumber(), summary.revisedAt()))
                .toList();
    }
}
