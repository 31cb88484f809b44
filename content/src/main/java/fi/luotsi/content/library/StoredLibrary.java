package fi.luotsi.content.library;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Difference;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.Original;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Section;
import fi.luotsi.content.Source;
import fi.luotsi.content.library.DocumentRepository.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The library on the database. */
@ApplicationScoped
@Transactional
class StoredLibrary implements Library {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Override
    public Optional<Document> find(DocumentId id, Reader reader) {
        return documents()
                .shown(id, reader)
                .map(row -> toDocument(
                        row,
                        trimmed(row, documents().texts(row.revision()), boilerplate(List.of(row))),
                        latest(List.of(row))));
    }

    @Override
    public Optional<Original> original(DocumentId id, Reader reader) {
        return documents().shown(id, reader).map(row -> new KeptOriginal(row.revision()));
    }

    @Override
    public List<DocumentSummary> attachments(DocumentId id, Reader reader) {
        return documents().attachments(id, reader).stream()
                .map(StoredLibrary::toSummary)
                .toList();
    }

    @Override
    public List<DocumentSummary> recent(Reader reader, int limit) {
        return documents().recent(reader, limit).stream()
                .map(StoredLibrary::toSummary)
                .toList();
    }

    @Override
    public List<DocumentSummary> summaries(Collection<DocumentId> ids, Reader reader) {
        return ids.isEmpty()
                ? List.of()
                : documents().shown(ids.stream().map(DocumentId::toString).toList()).stream()
                        .filter(row -> reader.maySee(Audience.parse(row.document().audience)))
                        .map(StoredLibrary::toSummary)
                        .toList();
    }

    @Override
    public Optional<Difference> difference(DocumentId id, int from, int to, Reader reader) {
        return documents()
                .shown(id, reader)
                .flatMap(row -> documents().revision(id, from))
                .flatMap(before -> documents()
                        .revision(id, to)
                        .map(after -> Differences.between(
                                from, documents().texts(before), to, documents().texts(after))));
    }

    @Override
    public List<DocumentStamp> stamps() {
        return documents().stamps();
    }

    @Override
    public List<Document> load(Collection<DocumentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = documents().searched(ids.stream().map(DocumentId::toString).toList());
        if (rows.isEmpty()) {
            return List.of();
        }
        var sections =
                documents().sections(rows.stream().map(row -> row.revision().id).toList());
        var reviews = latest(rows);
        var boilerplate = boilerplate(rows);
        return rows.stream()
                .map(row -> toDocument(
                        row,
                        trimmed(
                                row,
                                sections.getOrDefault(row.revision().id, List.of()).stream()
                                        .map(StoredSection::toSection)
                                        .toList(),
                                boilerplate),
                        reviews))
                .toList();
    }

    /** Of the web sites that the documents are from. */
    private Boilerplate boilerplate(List<Row> rows) {
        var sites = rows.stream()
                .map(Row::source)
                .filter(source -> source.kind == Source.Kind.WEB_SITE)
                .map(source -> source.id)
                .collect(Collectors.toSet());
        return sites.isEmpty() ? new Boilerplate(Map.of()) : new BoilerplateRepository(entities).of(sites);
    }

    private static List<Section> trimmed(Row row, List<Section> sections, Boilerplate boilerplate) {
        return boilerplate.leaveOut(row.source().id, row.document().id, sections);
    }

    /** The latest review of each document that has one. */
    private Map<String, StoredReview> latest(List<Row> rows) {
        return new ReviewRepository(entities)
                .latest(rows.stream().map(row -> row.document().id).toList());
    }

    private DocumentRepository documents() {
        return new DocumentRepository(entities);
    }

    static DocumentSummary toSummary(Row row) {
        var revision = row.revision();
        return new DocumentSummary(
                DocumentId.of(revision.documentId),
                revision.title,
                revision.language,
                revision.type,
                row.source().name(),
                revision.number,
                revision.createdAt);
    }

    static Document toDocument(Row row, List<Section> sections, Map<String, StoredReview> reviews) {
        var document = row.document();
        var revision = row.revision();
        var source = row.source();
        return new Document(
                DocumentId.of(document.id),
                new Document.SourceRef(source.sourceId(), source.key, source.name()),
                Optional.ofNullable(document.parentId).map(DocumentId::of),
                document.location,
                revision.title,
                revision.language,
                revision.type,
                revision.mediaType,
                revision.sizeBytes,
                Optional.ofNullable(revision.author),
                Optional.ofNullable(revision.date),
                Optional.ofNullable(document.owner),
                Audience.parse(document.audience),
                document.publicity,
                revision.state,
                Optional.ofNullable(revision.reason),
                revision.number,
                revision.createdAt,
                Optional.ofNullable(reviews.get(document.id)).map(review -> review.verification(revision)),
                document.changeNumber,
                sections);
    }

    /** An original read piece by piece, outside of any transaction of the caller. */
    private final class KeptOriginal implements Original {
        private final StoredRevision revision;

        KeptOriginal(StoredRevision revision) {
            this.revision = revision;
        }

        @Override
        public String fileName() {
            return revision.fileName;
        }

        @Override
        public String mediaType() {
            return revision.mediaType;
        }

        @Override
        public long sizeBytes() {
            return revision.sizeBytes;
        }

        @Override
        public String sha256() {
            return revision.sha256;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            new OriginalStore(entities).write(revision.sha256, out);
        }
    }
}
