package fi.luotsi.indexer;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.EmptyLibrary;
import fi.luotsi.content.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A library that stands in memory. */
public class LibraryInMemory extends EmptyLibrary {
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

    private void requireThere() {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
    }
}
