package fi.luotsi.indexer.search;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Fillers;
import fi.luotsi.indexer.search.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;

/** Suggests to one reader, from what this reader may see. */
final class Suggester {
    private static final Map<Kind, Integer> SHARES =
            Map.of(Kind.QUERY, 2, Kind.TERM, 2, Kind.TITLE, 3, Kind.HEADING, 1);
    private static final int MOST_QUERIES_ASKED = 12;

    private final IndexReader index;
    private final Analyzers analyzers;
    private final SectionQueries queries;
    private final Reader reader;
    private final QueryTimeout limit;

    Suggester(IndexReader index, Analyzers analyzers, Reader reader, QueryTimeout limit) {
        this.index = index;
        this.analyzers = analyzers;
        this.queries = new SectionQueries(analyzers, Weights.MEASURED);
        this.reader = reader;
        this.limit = limit;
    }

    /** @param frequent queries that have often been asked, most often first */
    List<Suggestion> suggest(Typed typed, List<String> frequent, int most) throws IOException {
        if (!typed.isEnough()) {
            return List.of();
        }
        var found = new EnumMap<Kind, List<Suggestion>>(Kind.class);
        found.put(Kind.QUERY, queries(typed, frequent));
        found.put(Kind.TERM, new ArrayList<>());
        found.put(Kind.TITLE, new ArrayList<>());
        found.put(Kind.HEADING, new ArrayList<>());
        var sections = new SuggestedSections(typed, analyzers, limit);
        var terms = new SuggestedTerms(typed, analyzers, limit);
        for (var leaf : index.leaves()) {
            var visible = VisibleSections.of(leaf.reader(), reader);
            sections.look(leaf.reader(), visible);
            terms.look(leaf.reader(), visible.having(typed.earlier(), queries));
        }
        list(found, Kind.TITLE).addAll(sections.titles());
        list(found, Kind.HEADING).addAll(sections.headings());
        list(found, Kind.TERM).addAll(terms.best());
        return mixed(typed, found, most);
    }

    /** Remembered queries are suggested only to those whom they give something. */
    private List<Suggestion> queries(Typed typed, List<String> frequent) throws IOException {
        var near = frequent.stream()
                .filter(query -> typed.distance(query, analyzers).isPresent())
                .limit(MOST_QUERIES_ASKED)
                .toList();
        var searcher = new IndexSearcher(index);
        searcher.setTimeout(limit);
        var kept = new ArrayList<Suggestion>();
        for (var query : near) {
            if (hasHits(searcher, query)) {
                kept.add(new Suggestion(query, Kind.QUERY, ""));
            }
        }
        return kept;
    }

    private boolean hasHits(IndexSearcher searcher, String query) throws IOException {
        var words = Finder.parse(query, analyzers);
        if (words.isEmpty()) {
            return false;
        }
        var all = new BooleanQuery.Builder().add(SectionQueries.visibleTo(reader), Occur.FILTER);
        words.sought().stream()
                .filter(clause -> !Fillers.contains(clause.words().getFirst()))
                .forEach(clause -> all.add(queries.exact(clause), Occur.FILTER));
        words.excluded().forEach(clause -> all.add(queries.exact(clause), Occur.MUST_NOT));
        return searcher.search(all.build(), 1).scoreDocs.length > 0;
    }

    /** Each kind its share, and what one leaves over to the others; every text once. */
    private static List<Suggestion> mixed(Typed typed, Map<Kind, List<Suggestion>> found, int most) {
        var seen = new HashSet<String>();
        var ofKind = new EnumMap<Kind, List<Suggestion>>(Kind.class);
        found.forEach((kind, all) -> ofKind.put(kind, distinct(typed, all, seen)));
        var chosen = new ArrayList<Suggestion>();
        var left = new ArrayList<Suggestion>();
        ofKind.forEach((kind, all) -> {
            int share = Math.min(all.size(), Objects.requireNonNull(SHARES.get(kind)));
            chosen.addAll(all.subList(0, share));
            left.addAll(all.subList(share, all.size()));
        });
        chosen.addAll(left);
        return chosen.stream()
                .limit(most)
                .sorted(Comparator.comparing(Suggestion::kind))
                .toList();
    }

    private static List<Suggestion> distinct(Typed typed, Collection<Suggestion> all, Set<String> seen) {
        return all.stream()
                .filter(suggestion -> !typed.isSaidBy(suggestion.text()))
                .filter(suggestion -> seen.add(Plain.of(suggestion.text())))
                .toList();
    }

    private static List<Suggestion> list(Map<Kind, List<Suggestion>> found, Kind kind) {
        return Objects.requireNonNull(found.get(kind));
    }
}
