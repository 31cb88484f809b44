package fi.luotsi.indexer;

import fi.luotsi.content.Difference;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.Original;
import fi.luotsi.content.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A library that stands in memory. */
public class LibraryInMemory implements Library {
    private final Map<String, Document> documents = new ConcurrentSkipListMap<>();
    private volatile boolean away;

    public LibraryInMemory put(Document document) {
        documents.put(document.id().toString(), document);
        return this;
    }

    public void remove(DocumentId id) {
        documents.remove(id.toString());
    }

    public void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public List<DocumentStamp> stamps() {
        requireThere();
        return documents.values().stream()
                .map(document -> new DocumentStamp(document.id(), document.changeNumber()))
                .toList();
    }

    @Override
    public List<Document> load(Collection<DocumentId> ids) {
        requireThere();
        return ids.stream()
                .map(id -> documents.get(id.toString()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Optional<Document> find(DocumentId id, Reader reader) {
        requireThere();
        return Optional.ofNullable(documents.get(id.toString())).filter(document -> reader.maySee(document.audience()));
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

    private void requireThere() {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
    }
}
