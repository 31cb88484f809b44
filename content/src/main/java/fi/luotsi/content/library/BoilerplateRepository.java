package fi.luotsi.content.library;

import fi.luotsi.content.DocumentType;
import fi.luotsi.content.Section;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The boilerplate of web sites on the database. */
record BoilerplateRepository(EntityManager entities) {
    private static final int PAGES_AT_ONCE = 200;

    /** A page and its revision. */
    private record PageRow(String document, String revision) {}

    Boilerplate of(Collection<String> sources) {
        return new Boilerplate(
                rows(sources).stream().collect(Collectors.toMap(row -> row.digest, row -> row.keeperId)));
    }

    private List<StoredBoilerplate> rows(Collection<String> sources) {
        return entities.createQuery(
                        "select b from StoredBoilerplate b where b.sourceId in :sources", StoredBoilerplate.class)
                .setParameter("sources", sources)
                .getResultList();
    }

    /** Counts anew; the documents that are shown otherwise from now on. */
    Set<String> settle(String source) {
        var known = of(List.of(source));
        var count = new Boilerplate.Count();
        eachPage(source, (document, sections) -> count.add(document, Boilerplate.digests(source, sections)));
        var found = count.found(known);
        var differing = differing(known, found);
        if (differing.isEmpty()) {
            return Set.of();
        }
        rows(List.of(source)).stream()
                .filter(row -> differing.contains(row.digest))
                .forEach(entities::remove);
        entities.flush();
        differing.stream()
                .filter(found.keepers()::containsKey)
                .map(digest -> StoredBoilerplate.of(
                        source, digest, Objects.requireNonNull(found.keepers().get(digest))))
                .forEach(entities::persist);
        entities.flush();
        var documents = new HashSet<String>();
        eachPage(source, (document, sections) -> {
            if (Boilerplate.digests(source, sections).stream().anyMatch(differing::contains)) {
                documents.add(document);
            }
        });
        return documents;
    }

    private static Set<String> differing(Boilerplate known, Boilerplate found) {
        var differing = new HashSet<>(known.keepers().keySet());
        differing.addAll(found.keepers().keySet());
        differing.removeIf(digest ->
                Objects.equals(known.keepers().get(digest), found.keepers().get(digest)));
        return differing;
    }

    private void eachPage(String source, BiConsumer<String, List<Section>> taker) {
        var pages = pages(source);
        for (int from = 0; from < pages.size(); from += PAGES_AT_ONCE) {
            var batch = new ArrayList<>(pages.subList(from, Math.min(from + PAGES_AT_ONCE, pages.size())));
            var sections = new DocumentRepository(entities)
                    .sections(batch.stream().map(PageRow::revision).toList());
            for (var page : batch) {
                taker.accept(
                        page.document(),
                        sections.getOrDefault(page.revision(), List.of()).stream()
                                .map(StoredSection::toSection)
                                .toList());
            }
        }
    }

    /** Those nearest to the start of the site first. */
    private List<PageRow> pages(String source) {
        return entities.createQuery("""
                        select d.id, r.id from StoredDocument d join StoredRevision r on r.id = d.revisionId
                        where d.sourceId = :source and d.parentId is null and d.withdrawnAt is null and r.type = :page
                        order by length(d.location), d.location""", Object[].class)
                .setParameter("source", source)
                .setParameter("page", DocumentType.PAGE)
                .getResultStream()
                .map(row -> new PageRow((String) row[0], (String) row[1]))
                .toList();
    }
}
