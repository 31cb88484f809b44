package fi.luotsi.indexer.search;

import java.io.IOException;

/** One facet in one segment: what a section has of it, whether that is among what is chosen, and the counts of documents. Sections come in order. */
interface Choice {
    /** Looks at a section: whether it is among what is chosen. */
    boolean allows(int section);

    /** The section that was looked at last counts for its document. */
    void see();

    /** The document ends: each value that its sections were seen with counts it once. */
    void finishDocument();

    void addCountsTo(FacetCounts facet) throws IOException;
}
