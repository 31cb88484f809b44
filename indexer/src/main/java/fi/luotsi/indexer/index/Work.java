package fi.luotsi.indexer.index;

import fi.luotsi.content.DocumentId;
import java.util.List;

/** What there is to do for the index. */
sealed interface Work {
    /** Compare everything with the library. */
    record Compare() implements Work {}

    /** Compare all checksums. */
    record Verify() implements Work {}

    /** Bring these documents into step. */
    record Write(List<DocumentId> documents) implements Work {
        public Write {
            documents = List.copyOf(documents);
        }
    }

    /** Nothing came for a while. */
    record Rest() implements Work {}
}
