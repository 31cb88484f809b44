package fi.luotsi.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The library: every document in its current revision, shown to those who may see it. */
public interface Library {
    /** The document with its sections, if it is there and this reader may see it: a hidden document is answered like an unknown one. */
    Optional<Document> find(DocumentId id, Reader reader);

    /** The harvested bytes of the current revision. */
    Optional<Original> original(DocumentId id, Reader reader);

    /** Attachments and packed files of a document. */
    List<DocumentSummary> attachments(DocumentId id, Reader reader);

    /** The documents revised last, newest first. */
    List<DocumentSummary> recent(Reader reader, int limit);

    /** The shown ones among these documents, as far as this reader may see them. */
    List<DocumentSummary> summaries(Collection<DocumentId> ids, Reader reader);

    /**
     * What the text of a document says otherwise in one revision than in an earlier one, for somebody who may see the document as it stands now; nothing where
     * a revision is missing.
     */
    Optional<Difference> difference(DocumentId id, int from, int to, Reader reader);

    /** What an index of the whole library must hold: every shown document that is not replaced, with its change number, whoever may see it. */
    List<DocumentStamp> stamps();

    /** Documents with their sections for an index, whoever may see them; those that are gone or replaced are left out. */
    List<Document> load(Collection<DocumentId> ids);
}
