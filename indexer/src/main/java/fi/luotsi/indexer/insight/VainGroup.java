package fi.luotsi.indexer.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries about one thing that lead nowhere: those near to one leading query, which is a known one or the most asked that is near to none before it. */
record VainGroup(Stems stems, List<AskedQuery> queries) {
    private static final int MOST_OTHERS = 5;

    VainGroup {
        queries = List.copyOf(queries);
    }

    /**
     * @param queries the most asked first
     * @param known what leads already, so that a thing that an editor has dealt with does not come back under another name
     */
    static List<VainGroup> of(List<AskedQuery> queries, Collection<Stems> known) {
        var groups = new LinkedHashMap<Stems, List<AskedQuery>>();
        known.forEach(stems -> groups.put(stems, new ArrayList<>()));
        for (var query : queries) {
            if (query.mayBeTold() && (query.isVain() || query.isUnopened())) {
                leader(groups, query.stems()).add(query);
            }
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new VainGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<AskedQuery> leader(Map<Stems, List<AskedQuery>> groups, Stems stems) {
        for (var group : groups.entrySet()) {
            if (group.getKey().isNear(stems)) {
                return group.getValue();
            }
        }
        return groups.computeIfAbsent(stems, alone -> new ArrayList<>());
    }

    String words() {
        return queries.getFirst().words();
    }

    List<String> others() {
        return queries.stream()
                .skip(1)
                .limit(MOST_OTHERS)
                .map(AskedQuery::words)
                .toList();
    }

    Figure figure() {
        var figure = Figure.NONE;
        for (var query : queries) {
            figure = figure.and(query);
        }
        return figure;
    }

    Cluster.Kind kind() {
        var figure = figure();
        return figure.vain() * 2 >= figure.searches() ? Cluster.Kind.NOTHING_FOUND : Cluster.Kind.NOTHING_OPENED;
    }
}
