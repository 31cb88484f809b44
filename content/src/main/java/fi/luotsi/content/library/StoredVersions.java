package fi.luotsi.content.library;

import fi.luotsi.content.Difference;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Version;
import fi.luotsi.content.Versions;
import fi.luotsi.content.library.DocumentRepository.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions on the database. */
@ApplicationScoped
@Transactional
class StoredVersions implements Versions {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Override
    public List<Version> of(DocumentId id, Reader reader) {
        return documents()
                .shown(id, reader)
                .map(row -> versions(new VersionRepository(entities).newestFirst(id)))
                .orElse(List.of());
    }

    private static List<Version> versions(List<StoredRevision> newestFirst) {
        var versions = new ArrayList<Version>();
        Optional<Instant> until = Optional.empty();
        for (var revision : newestFirst) {
            versions.add(new Version(
                    revision.number,
                    revision.createdAt,
                    until,
                    revision.title,
                    Optional.ofNullable(revision.date),
                    revision.state,
                    revision.textSince));
            until = Optional.of(revision.createdAt);
        }
        return List.copyOf(versions);
    }

    @Override
    public Optional<Document> find(DocumentId id, int number, Reader reader) {
        return documents()
                .shown(id, reader)
                .flatMap(row -> documents()
                        .revision(id, number)
                        .map(revision -> StoredLibrary.toDocument(
                                new Row(row.document(), revision, row.source()),
                                documents().texts(revision),
                                Map.of())));
    }

    @Override
    public Optional<Difference> changes(DocumentId id, int from, int to, Reader reader) {
        return documents()
                .shown(id, reader)
                .flatMap(row -> documents().revision(id, from))
                .flatMap(before -> documents()
                        .revision(id, to)
                        .map(after -> Differences.whole(
                                from, documents().texts(before), to, documents().texts(after))));
    }

    private DocumentRepository documents() {
        return new DocumentRepository(entities);
    }
}
