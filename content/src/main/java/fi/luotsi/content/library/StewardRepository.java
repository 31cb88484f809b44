package fi.luotsi.content.library;

import fi.luotsi.content.Stewardship;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries of who answers for what. */
record StewardRepository(EntityManager entities) {
    /** By subject, the row that counts. */
    Map<String, StoredSteward> latest(Collection<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : bySubject(entities.createQuery("""
                        select s from StoredSteward s where s.subjectId in :subjects and s.number =
                            (select max(o.number) from StoredSteward o where o.subjectId = s.subjectId)""", StoredSteward.class)
                        .setParameter("subjects", subjects)
                        .getResultList());
    }

    Map<String, StoredSteward> latest() {
        return bySubject(entities.createQuery("""
                        select s from StoredSteward s where s.number =
                            (select max(o.number) from StoredSteward o where o.subjectId = s.subjectId)""", StoredSteward.class).getResultList());
    }

    private static Map<String, StoredSteward> bySubject(List<StoredSteward> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.subjectId, Function.identity()));
    }

    /** What a document has of its own, otherwise what its source has. */
    static Optional<Stewardship> of(StoredDocument document, Map<String, StoredSteward> latest) {
        return Optional.ofNullable(latest.get(document.id))
                .flatMap(row -> row.toStewardship(false))
                .or(() -> Optional.ofNullable(latest.get(document.sourceId)).flatMap(row -> row.toStewardship(true)));
    }

    Optional<Stewardship> of(StoredDocument document) {
        return of(document, latest(List.of(document.id, document.sourceId)));
    }

    /** The shown documents of these sources. */
    List<StoredDocument> documents(Collection<String> ids, Collection<String> sources, Collection<String> audiences) {
        return entities.createQuery("""
                        select d from StoredDocument d
                        where d.withdrawnAt is null and d.parentId is null and d.audience in :audiences
                            and (d.id in :ids or d.sourceId in :sources)""", StoredDocument.class)
                .setParameter("audiences", audiences)
                .setParameter("ids", ids)
                .setParameter("sources", sources)
                .setHint("eclipselink.read-only", true)
                .getResultList();
    }
}
