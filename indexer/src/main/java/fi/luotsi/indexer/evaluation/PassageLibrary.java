package fi.luotsi.indexer.evaluation;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.Document.SourceRef;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.EmptyLibrary;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Section;
import fi.luotsi.content.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** A collection as a library: public documents with so many passages each as their sections. Changes never. */
final class PassageLibrary extends EmptyLibrary {
    private static final SourceRef SOURCE = new SourceRef(SourceId.next(), "collection", LocalName.same("collection"));

    private final Map<DocumentId, List<Passage>> documents = new LinkedHashMap<>();
    private final Map<DocumentId, String> ids = new HashMap<>();

    PassageLibrary(List<Passage> passages, int sectionsOfDocument) {
        for (int first = 0; first < passages.size(); first += sectionsOfDocument) {
            var id = DocumentId.next();
            documents.put(id, passages.subList(first, Math.min(passages.size(), first + sectionsOfDocument)));
            ids.put(id, passages.get(first).id());
        }
    }

    /** The passage that a document begins with. */
    String passage(DocumentId document) {
        return Objects.requireNonNull(ids.get(document));
    }

    @Override
    public List<DocumentStamp> stamps() {
        return documents.keySet().stream().map(id -> new DocumentStamp(id, 1)).toList();
    }

    @Override
    public List<Document> load(Collection<DocumentId> wanted) {
        return wanted.stream()
                .filter(documents::containsKey)
                .map(id -> document(id, documents.getOrDefault(id, List.of())))
                .toList();
    }

    @Override
    public Optional<Document> find(DocumentId id, Reader reader) {
        return load(List.of(id)).stream().findAny();
    }

    private static Document document(DocumentId id, List<Passage> passages) {
        var sections = new ArrayList<Section>();
        for (var passage : passages) {
            int number = sections.size();
            sections.add(new Section(
                    number, 1, List.of(), "s" + number, OptionalInt.empty(), passage.language(), passage.text()));
        }
        var first = passages.getFirst();
        return new Document(
                id,
                SOURCE,
                Optional.empty(),
                first.id(),
                first.title(),
                first.language(),
                DocumentType.PAGE,
                "text/plain",
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Audience.PUBLIC,
                PublicityClass.PUBLIC,
                ExtractionState.INDEXED,
                Optional.empty(),
                1,
                Instant.EPOCH,
                Optional.empty(),
                1,
                sections);
    }
}
