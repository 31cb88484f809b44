package fi.luotsi.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A library in which nothing stands, or nothing that the reader may see: measuring and tests fill it as far as they need. */
public class EmptyLibrary implements Library {
    @Override
    public Optional<Document> find(DocumentId id, Reader reader) {
        return Optional.empty();
    }

    @Override
    public Optional<Original> original(DocumentId id, Reader reader) {
        return Optional.empty();
    }

    @Override
    public List<DocumentSummary> attachments(DocumentId id, Reader reader) {
        return List.of();
    }

    @Override
    public List<DocumentSummary> recent(Reader reader, int limit) {
        return List.of();
    }

    @Override
    public List<DocumentSummary> summaries(Collection<DocumentId> ids, Reader reader) {
        return List.of();
    }

    @Override
    public Optional<Difference> difference(DocumentId id, int from, int to, Reader reader) {
        return Optional.empty();
    }

    @Override
    public List<DocumentStamp> stamps() {
        return List.of();
    }

    @Override
    public List<Document> load(Collection<DocumentId> ids) {
        return List.of();
    }
}
