package fi.luotsi.content;

import java.util.List;
import java.util.Optional;

/** Which documents stand in the place of others. What is replaced stays reachable and is left out of the search, with its attachments. */
public interface Replacements {
    /** What came of it. */
    enum Answer {
        DONE,
        /** Only editors decide this. */
        REFUSED,
        /** There is no such document, or they may not see it. */
        UNKNOWN,
        /** There is no such document to stand in its place, or they may not see it. */
        NO_SUCCESSOR,
        ITSELF,
        /** The other one was replaced by this one, directly or over others. */
        CIRCLE
    }

    /** An editor says that another document stands in the place of this one. */
    Answer replace(DocumentId id, DocumentId successor, Reviewer editor);

    /** An editor says that it stands for itself again. */
    Answer takeBack(DocumentId id, Reviewer editor);

    /** By what a document is replaced now. */
    Optional<Replacement> of(DocumentId id, Reader reader);

    /** The documents in whose place this one stands, as far as this reader may see them. */
    List<DocumentSummary> replacedBy(DocumentId id, Reader reader);

    /** Everything that was decided of a document, newest first, for editors. */
    List<Replacement> history(DocumentId id, Reviewer editor);
}
