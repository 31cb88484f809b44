package fi.luotsi.indexer.insight;

import fi.luotsi.content.DocumentId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A query and how relevant documents are to it.
 *
 * @param grades 0 not relevant, 1 opened by people again and again, 2 relevant in an editor's judgement; a document without a grade counts as not relevant
 */
record Judged(String words, Map<DocumentId, Integer> grades) {
    private static final int DEPTH = 10;

    Judged {
        grades = Map.copyOf(grades);
    }

    /** Only a query with something relevant can be measured. */
    boolean isMeasurable() {
        return grades.values().stream().anyMatch(grade -> grade > 0);
    }

    /** Only documents that are still there. */
    Judged among(Collection<DocumentId> there) {
        var kept = new HashMap<>(grades);
        kept.keySet().retainAll(there);
        return new Judged(words, kept);
    }

    /** Järvelin and Kekäläinen 2002, with the gain 2^grade − 1. */
    double ndcg10(List<DocumentId> ranking) {
        var ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        var found = ranking.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        var best = gain(ideal);
        return best == 0 ? 0 : gain(found) / best;
    }

    double reciprocalRank(List<DocumentId> ranking) {
        for (int place = 0; place < Math.min(DEPTH, ranking.size()); place++) {
            if (grades.getOrDefault(ranking.get(place), 0) > 0) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int place = 0; place < Math.min(DEPTH, grades.size()); place++) {
            gain += (Math.pow(2, grades.get(place)) - 1) * Math.log(2) / Math.log(place + 2);
        }
        return gain;
    }
}
