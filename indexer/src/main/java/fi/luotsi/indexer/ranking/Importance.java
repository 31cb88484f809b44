package fi.luotsi.indexer.ranking;

/** How much each word of a query counts: the rare ones much, function words little. */
final class Importance {
    private static final float OF_FILLER = 0.1f;

    private final float[] weights;
    private final boolean[] telling;
    private final int tellingCount;
    private final float sum;
    private final int rarest;

    Importance(Evidence evidence) {
        int words = evidence.words().size();
        weights = new float[words];
        telling = new boolean[words];
        boolean any = evidence.words().stream().anyMatch(word -> !word.isFiller());
        float all = 0;
        int most = 0;
        int count = 0;
        for (int word = 0; word < words; word++) {
            telling[word] = !any || !evidence.words().get(word).isFiller();
            count += telling[word] ? 1 : 0;
            weights[word] = evidence.idf(word) * (telling[word] ? 1 : OF_FILLER);
            all += weights[word];
            most = weights[word] > weights[most] ? word : most;
        }
        tellingCount = count;
        sum = Math.max(all, 1e-6f);
        rarest = most;
    }

    int words() {
        return weights.length;
    }

    float of(int word) {
        return weights[word];
    }

    boolean isTelling(int word) {
        return telling[word];
    }

    int tellingCount() {
        return tellingCount;
    }

    /** The word that counts most. */
    int rarest() {
        return rarest;
    }

    float most() {
        return Math.max(weights.length == 0 ? 0 : weights[rarest], 1e-6f);
    }

    float sum() {
        return sum;
    }

    float mean() {
        return sum / Math.max(1, tellingCount);
    }
}
