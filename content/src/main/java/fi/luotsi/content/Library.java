package fi.luotsi.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The library: every document in its current revision, shown to those who may see it. */
public class Library {
    /** The document with its sections, if it is there and this reader may see it: a hidden document is answered like an unknown one. */
    public Optional<Document> find(DocumentId id, Reader reader) {
        throw new IllegalStateException();
    }

    /** The harvested bytes of the current revision. */
    public Optional<Original> original(DocumentId id, Reader reader) {
        throw new IllegalStateException();
    }

    /** Attachments and packed files of a document. */
    public List<DocumentSummary> attachments(DocumentId id, Reader reader) {
        throw new IllegalStateException();
    }

    /** The documents revised last, newest first. */
    public List<DocumentSummary> recent(Reader reader, int limit) {
        throw new IllegalStateException();
    }

    /** What an index of the whole library must hold: every shown document with its change number, whoever may see it. */
    public List<DocumentStamp> stamps() {
        throw new IllegalStateException();
    }

    /** Documents with their sections for an index, whoever may see them; those that are gone are left out. */
    public List<Document> load(Collection<DocumentId> ids) {
        throw new IllegalStateException();
    }
}
