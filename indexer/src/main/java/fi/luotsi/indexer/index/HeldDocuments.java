package fi.luotsi.indexer.index;

import fi.luotsi.content.DocumentId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/** The documents that an index holds, with their change numbers. */
final class HeldDocuments {
    private HeldDocuments() {}

    static Map<DocumentId, Long> of(IndexReader reader) throws IOException {
        var held = new HashMap<DocumentId, Long>();
        for (var leaf : reader.leaves()) {
            add(leaf.reader(), held);
        }
        return held;
    }

    private static void add(LeafReader reader, Map<DocumentId, Long> held) throws IOException {
        var changes = reader.getNumericDocValues(SectionFields.CHANGE);
        var documents = reader.getSortedDocValues(SectionFields.DOCUMENT);
        if (changes == null || documents == null) {
            return;
        }
        var live = reader.getLiveDocs();
        while (changes.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int section = changes.docID();
            if ((live == null || live.get(section)) && documents.advanceExact(section)) {
                var id = documents.lookupOrd(documents.ordValue()).utf8ToString();
                held.put(new DocumentId(UUID.fromString(id)), changes.longValue());
            }
        }
    }
}
