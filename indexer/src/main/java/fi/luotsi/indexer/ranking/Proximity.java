package fi.luotsi.indexer.ranking;

import java.util.Arrays;

/** How near to each other the words of a query stand in a body. */
final class Proximity {
    private static final int WIDE = 30;
    private static final int NARROW = 10;
    private static final int NEAR = 4;
    private static final int LEAD = 30;
    private static final int LONG_LEAD = 100;
    private static final float PART_OF_WHOLE = 0.6f;

    private final Importance importance;
    private final float[] met;

    /** The stretch of words in which most of the query is met: by importance, and where it begins. */
    private record Window(float weight, int start) {}

    Proximity(Importance importance) {
        this.importance = importance;
        this.met = new float[importance.words()];
    }

    void addTo(Figures figures, Places places, int bodyLength) {
        float length = Math.max(1, bodyLength);
        var wide = best(places, WIDE);
        float everywhere = weight(places, 0, Integer.MAX_VALUE);
        figures.add("window.30", wide.weight / importance.sum());
        figures.add("window.10", best(places, NARROW).weight / importance.sum());
        figures.add("window.share", wide.weight / Math.max(1e-6f, everywhere));
        addPairs(figures, places);
        figures.add("run.longest", longestRun(places) / (float) Math.max(1, importance.words()));
        figures.add("place.first", places.count() == 0 ? 1 : Math.min(1, places.position(0) / length));
        figures.add("place.best", places.count() == 0 ? 1 : Math.min(1, wide.start / length));
        figures.add("lead.30", weight(places, 0, LEAD) / importance.sum());
        figures.add("lead.100", weight(places, 0, LONG_LEAD) / importance.sum());
        figures.add("places.density", Math.min(1, places.count() / length));
    }

    private Window best(Places places, int size) {
        var best = new Window(0, 0);
        for (int first = 0; first < places.count(); first++) {
            int start = places.position(first);
            if (first > 0 && start == places.position(first - 1)) {
                continue;
            }
            float weight = weight(places, first, start + size);
            if (weight > best.weight) {
                best = new Window(weight, start);
            }
        }
        return best;
    }

    /** What is met from a place on, up to a position. */
    private float weight(Places places, int first, int end) {
        Arrays.fill(met, 0);
        float sum = 0;
        for (int i = first; i < places.count() && places.position(i) < end; i++) {
            int word = places.word(i);
            float degree = (places.isWhole(i) ? 1 : PART_OF_WHOLE) * importance.of(word);
            if (degree > met[word]) {
                sum += degree - met[word];
                met[word] = degree;
            }
        }
        return sum;
    }

    private void addPairs(Figures figures, Places places) {
        int next = 0;
        int near = 0;
        int pairs = 0;
        for (int word = 0; word + 1 < importance.words(); word++) {
            if (importance.isTelling(word) && importance.isTelling(word + 1)) {
                int distance = distance(places, word, word + 1);
                next += distance == 1 ? 1 : 0;
                near += distance <= NEAR ? 1 : 0;
                pairs++;
            }
        }
        figures.add("pairs.next", pairs == 0 ? -1 : next / (float) pairs);
        figures.add("pairs.near", pairs == 0 ? -1 : near / (float) pairs);
    }

    /** The fewest words from one to the other; right behind it, or in the same compound, is 1, and the wrong order is one more. */
    private static int distance(Places places, int word, int other) {
        int best = Integer.MAX_VALUE;
        int lastWord = Integer.MIN_VALUE / 2;
        int lastOther = Integer.MIN_VALUE / 2;
        for (int i = 0; i < places.count(); i++) {
            int position = places.position(i);
            if (places.word(i) == word) {
                lastWord = position;
                best = Math.min(best, position - lastOther + 1);
            } else if (places.word(i) == other) {
                lastOther = position;
                best = Math.min(best, Math.max(1, position - lastWord));
            }
        }
        return best;
    }

    /** The most words of the query that stand in its order right behind each other. */
    private static int longestRun(Places places) {
        int best = 0;
        int run = 0;
        int lastPosition = -2;
        int lastWord = -2;
        for (int i = 0; i < places.count(); i++) {
            int position = places.position(i);
            if (position == lastPosition) {
                continue;
            }
            int word = places.word(i);
            run = position == lastPosition + 1 && word == lastWord + 1 ? run + 1 : 1;
            best = Math.max(best, run);
            lastPosition = position;
            lastWord = word;
        }
        return best;
    }
}
