package fi.luotsi.indexer.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** The candidate that came out best: what is known of it, and whether it answers. */
record Best(String set, float[] signals, boolean answers) {
    private static final float MOST_AHEAD = 10;

    static Best of(String set, TrainingSet.Query query, float[][] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i][0] > scores[best][0] ? i : best;
        }
        var sorted = new float[scores.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = -scores[i][0];
        }
        Arrays.sort(sorted);
        var signals = Arrays.copyOf(query.signals()[best], query.signals()[best].length + 3);
        signals[signals.length - 3] = scores[best][0];
        signals[signals.length - 2] = ahead(sorted, 1);
        signals[signals.length - 1] = ahead(sorted, 2);
        return new Best(set, signals, query.answering()[best]);
    }

    private static float ahead(float[] negated, int place) {
        return place < negated.length ? Math.min(MOST_AHEAD, negated[place] - negated[0]) : MOST_AHEAD;
    }

    static DMatrix matrix(List<Best> all) throws XGBoostError {
        int columns = all.getFirst().signals.length;
        var values = new float[all.size() * columns];
        var labels = new float[all.size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(all.get(i).signals, 0, values, i * columns, columns);
            labels[i] = all.get(i).answers ? 1 : 0;
        }
        var matrix = new DMatrix(values, labels.length, columns, Float.NaN);
        matrix.setLabel(labels);
        return matrix;
    }

    /** How often an answer is right, and how many queries get one, by the least sureness. */
    static void print(List<Best> kept, Booster model) throws XGBoostError {
        var sureness = model.predict(matrix(kept));
        for (float least : new float[] {0.7f, 0.8f, 0.85f, 0.9f, 0.93f, 0.95f}) {
            int shown = 0;
            int right = 0;
            for (int i = 0; i < kept.size(); i++) {
                shown += sureness[i][0] >= least ? 1 : 0;
                right += sureness[i][0] >= least && kept.get(i).answers ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "answers from %.2f on: precision %.3f, coverage %.3f of %d queries%n",
                    least,
                    right / (double) Math.max(1, shown),
                    shown / (double) kept.size(),
                    kept.size());
        }
    }
}
