package fi.luotsi.content.library;

import fi.luotsi.content.Audience;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Section;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The queries of the library. */
class DocumentRepository {
    private static final String ROWS = """
        select d, r, s from StoredDocument d
        join StoredRevision r on r.id = d.revisionId
        join StoredSource s on s.id = d.sourceId
        """;

    private final EntityManager entities;

    DocumentRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** A document with its current revision and its source. */
    record Row(StoredDocument document, StoredRevision revision, StoredSource source) {}

    List<Row> shown(Collection<String> ids) {
        return rows(entities.createQuery(ROWS + """
                        where d.id in :ids and d.withdrawnAt is null""", Object[].class).setParameter("ids", ids));
    }

    /** Those of them that the search finds. */
    List<Row> searched(Collection<String> ids) {
        return shown(ids).stream().filter(row -> !row.document().superseded).toList();
    }

    /** Asked for by every page of a document: a query with a list of any length is translated each time, this one once. */
    Optional<Row> shown(DocumentId id, Reader reader) {
        return rows(entities.createQuery(ROWS + """
                        where d.id = :id and d.withdrawnAt is null""", Object[].class).setParameter("id", id.toString())).stream()
                .filter(row -> reader.maySee(Audience.parse(row.document().audience)))
                .findFirst();
    }

    List<Row> attachments(DocumentId parent, Reader reader) {
        return rows(entities.createQuery(ROWS + """
                        where d.parentId = :parent and d.withdrawnAt is null and d.audience in :audiences
                        order by d.itemKey""", Object[].class)
                .setParameter("parent", parent.toString())
                .setParameter("audiences", visible(reader)));
    }

    List<Row> recent(Reader reader, int limit) {
        return rows(entities.createQuery("""
                        select d, r, s from StoredRevision r
                        join StoredDocument d on d.revisionId = r.id
                        join StoredSource s on s.id = d.sourceId
                        where d.withdrawnAt is null and d.superseded = false and d.parentId is null and d.audience in :audiences
                        order by r.createdAt desc, r.id desc""", Object[].class)
                .setParameter("audiences", visible(reader))
                .setMaxResults(limit));
    }

    /** The audiences in use that this reader belongs to: few distinct values, so that the query itself can refuse the others. */
    List<String> visible(Reader reader) {
        var visible = entities.createQuery("select distinct d.audience from StoredDocument d", String.class)
                .getResultStream()
                .filter(audience -> reader.maySee(Audience.parse(audience)))
                .toList();
        return visible.isEmpty() ? List.of("") : visible;
    }

    Optional<StoredRevision> revision(DocumentId document, int number) {
        return entities.createQuery(
                        "select r from StoredRevision r where r.documentId = :document and r.number = :number",
                        StoredRevision.class)
                .setParameter("document", document.toString())
                .setParameter("number", number)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .findFirst();
    }

    Map<String, List<StoredSection>> sections(Collection<String> revisionIds) {
        return entities.createQuery(
                        "select s from StoredSection s where s.revisionId in :ids order by s.number",
                        StoredSection.class)
                .setParameter("ids", revisionIds)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .collect(Collectors.groupingBy(section -> section.revisionId));
    }

    List<Section> texts(StoredRevision revision) {
        return sections(List.of(revision.id)).getOrDefault(revision.id, List.of()).stream()
                .map(StoredSection::toSection)
                .toList();
    }

    List<DocumentStamp> stamps() {
        return entities.createQuery(
                        "select d.id, d.changeNumber from StoredDocument d where d.withdrawnAt is null and d.superseded = false",
                        Object[].class)
                .getResultStream()
                .map(row -> new DocumentStamp(DocumentId.of((String) row[0]), (Long) row[1]))
                .toList();
    }

    private static List<Row> rows(TypedQuery<Object[]> query) {
        return query.setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(row -> new Row((StoredDocument) row[0], (StoredRevision) row[1], (StoredSource) row[2]))
                .toList();
    }
}
