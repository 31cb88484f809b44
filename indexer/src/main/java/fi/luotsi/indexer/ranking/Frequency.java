package fi.luotsi.indexer.ranking;

import java.util.Arrays;

/** How often the words of a query stand in a body, whatever the kind of match. */
final class Frequency {
    /** Of the Dirichlet prior (Zhai and Lafferty 2004), and the length that a section usually has. */
    private static final double MU = 300;

    private static final double USUAL_LENGTH = 100;
    private static final float OF_FILLER = 0.1f;

    private final Evidence evidence;
    private final Importance importance;
    private final int[] counts;

    Frequency(Evidence evidence, Importance importance) {
        this.evidence = evidence;
        this.importance = importance;
        this.counts = new int[importance.words()];
    }

    void addTo(Figures figures, int section) {
        count(evidence.places(section));
        int length = Math.max(1, evidence.length(section));
        double log = 0;
        double density = 0;
        double likelihood = 0;
        for (int word = 0; word < counts.length; word++) {
            log += importance.of(word) * Math.log(1 + counts[word]);
            density += importance.of(word) * counts[word] / length;
            likelihood += (importance.isTelling(word) ? 1 : OF_FILLER) * likelihood(word, length);
        }
        figures.add("frequency.log", log / importance.sum());
        figures.add("frequency.density", density / importance.sum() * 10);
        figures.add("likelihood", likelihood / Math.max(1, importance.tellingCount()));
        figures.add("body.length", Math.log(1 + evidence.length(section)) / 7);
    }

    /** Of the word in a language model of the section, against one of everything. */
    private double likelihood(int word, int length) {
        double everywhere = Math.max(1e-6, Math.exp(-evidence.idf(word)) / USUAL_LENGTH);
        return Math.log(1 + counts[word] / (MU * everywhere)) + Math.log(MU / (length + MU));
    }

    private void count(Places places) {
        Arrays.fill(counts, 0);
        long last = -1;
        for (int i = 0; i < places.count(); i++) {
            long key = ((long) places.position(i) << Byte.SIZE) | places.word(i);
            if (places.isWhole(i) && key != last) {
                counts[places.word(i)]++;
                last = key;
            }
        }
    }
}
