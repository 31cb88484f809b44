package fi.luotsi.web.gauge;

import fi.luotsi.indexer.index.IndexStatus;
import fi.luotsi.indexer.index.LibraryIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How far the index is behind the library. */
@ApplicationScoped
class IndexGauge implements Gauge {
    @Inject
    LibraryIndex index;

    @Override
    public void tell(Exposition out) {
        tell(out, index.status());
    }

    static void tell(Exposition out, IndexStatus status) {
        out.gauge("luotsi_index_ready", "Whether the index answers and is whole.");
        out.line("luotsi_index_ready", status.state() == IndexStatus.State.READY ? 1 : 0);
        out.gauge("luotsi_index_documents", "Documents that the search knows.");
        out.line("luotsi_index_documents", status.documents());
        out.gauge("luotsi_index_waiting", "Changes of the library that no search sees yet.");
        out.line("luotsi_index_waiting", status.waiting());
        out.gauge("luotsi_index_bytes", "Size of the index on the disk.");
        out.line("luotsi_index_bytes", status.sizeBytes());
    }
}
