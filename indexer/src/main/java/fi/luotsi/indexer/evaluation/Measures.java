package fi.luotsi.indexer.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How good the results of many queries are.
 *
 * @param ndcg10 normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), of 1
 * @param mrr10 the mean of 1/rank of the first answer among ten
 * @param recall10 the share of the answers that are among the first ten, {@code recall100} among a hundred
 */
record Measures(double ndcg10, double mrr10, double recall10, double recall100, double p50Millis, double p99Millis) {
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    /** Gathers them query by query. */
    static final class Gathering {
        private final List<Double> millis = new ArrayList<>();
        private double ndcg;
        private double reciprocal;
        private double recallTen;
        private double recallHundred;

        void add(List<String> ranking, Set<String> answers, Duration took) {
            ndcg += ndcg(ranking, answers);
            reciprocal += reciprocal(ranking, answers);
            recallTen += recall(ranking, answers, TEN);
            recallHundred += recall(ranking, answers, HUNDRED);
            millis.add(took.toNanos() / 1e6);
        }

        Measures measures() {
            double queries = Math.max(1, millis.size());
            return new Measures(
                    ndcg / queries,
                    reciprocal / queries,
                    recallTen / queries,
                    recallHundred / queries,
                    percentile(millis, 50),
                    percentile(millis, 99));
        }
    }

    static double ndcg(List<String> ranking, Set<String> answers) {
        double gain = 0;
        double ideal = 0;
        for (int rank = 1; rank <= TEN; rank++) {
            double discounted = Math.log(2) / Math.log(rank + 1.0);
            gain += rank <= ranking.size() && answers.contains(ranking.get(rank - 1)) ? discounted : 0;
            ideal += rank <= answers.size() ? discounted : 0;
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    private static double reciprocal(List<String> ranking, Set<String> answers) {
        for (int rank = 1; rank <= Math.min(TEN, ranking.size()); rank++) {
            if (answers.contains(ranking.get(rank - 1))) {
                return 1.0 / rank;
            }
        }
        return 0;
    }

    private static double recall(List<String> ranking, Set<String> answers, int first) {
        long found = ranking.stream().limit(first).filter(answers::contains).count();
        return answers.isEmpty() ? 0 : found / (double) answers.size();
    }

    static double percentile(List<Double> values, int percent) {
        if (values.isEmpty()) {
            return 0;
        }
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
