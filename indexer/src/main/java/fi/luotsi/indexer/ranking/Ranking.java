package fi.luotsi.indexer.ranking;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;

/** Puts sections in order by a learned model, which {@code docs/search-quality.md} describes. */
public final class Ranking {
    private static final TreeModel ORDER = TreeModel.load("order.model", Signals.NAMES);

    /** What is known of the section that came out best. */
    static final List<String> SURENESS_SIGNALS = Stream.concat(
                    Signals.NAMES.stream(), Stream.of("score", "ahead.next", "ahead.after"))
            .toList();

    private static final TreeModel SURENESS = TreeModel.load("sureness.model", SURENESS_SIGNALS);
    private static final float MOST_AHEAD = 10;

    private final IndexReader reader;
    private final LocalDate today;
    private final List<SoughtWord> words;

    /** For one query on one view of the index. */
    public Ranking(IndexReader reader, List<SoughtWord> words, LocalDate today) {
        this.today = today;
        this.reader = reader;
        this.words = List.copyOf(words);
    }

    /**
     * Looks closely at sections.
     *
     * @param sections numbers of the index, in ascending order
     * @param firstScores of the first stage, for each of them
     */
    public Look look(int[] sections, float[] firstScores) throws IOException {
        var signals = signals(sections, firstScores);
        var standings = Standing.of(reader, sections, today);
        var scores = new float[sections.length];
        for (int section = 0; section < scores.length; section++) {
            scores[section] = ORDER.value(signals.get(section).values()) + standings[section].bonus();
        }
        return new Look(signals, scores);
    }

    /** What a close look at some sections gave. */
    public static final class Look {
        private final List<Figures> signals;
        private final float[] scores;

        private Look(List<Figures> signals, float[] scores) {
            this.signals = signals;
            this.scores = scores;
        }

        /** Higher is better; those of different queries cannot be compared. */
        public float score(int section) {
            return scores[section];
        }

        /**
         * How surely a section answers, from 0 to 1.
         *
         * @param next the scores of the best sections of the next two documents; negative infinity where there is none
         */
        public float sureness(int section, float next, float afterNext) {
            var figures = signals.get(section).values();
            var all = Arrays.copyOf(figures, SURENESS_SIGNALS.size());
            all[figures.length] = scores[section];
            all[figures.length + 1] = Math.min(MOST_AHEAD, scores[section] - next);
            all[figures.length + 2] = Math.min(MOST_AHEAD, scores[section] - afterNext);
            return (float) (1 / (1 + Math.exp(-SURENESS.value(all))));
        }
    }

    /** Why a section stands where it does: every signal by its name. */
    public List<Map<String, Float>> explain(int[] sections, float[] firstScores) throws IOException {
        return signals(sections, firstScores).stream().map(Ranking::named).toList();
    }

    /** What each section's document brings along, by name; {@code standing} is added to the order. */
    public List<Map<String, Float>> standings(int[] sections) throws IOException {
        return Stream.of(Standing.of(reader, sections, today))
                .map(Standing::named)
                .toList();
    }

    List<Figures> signals(int[] sections, float[] firstScores) throws IOException {
        return new Signals(new EvidenceReader(reader, sections).read(words), firstScores).all();
    }

    private static Map<String, Float> named(Figures figures) {
        var named = new LinkedHashMap<String, Float>();
        for (var name : figures.names()) {
            named.put(name, figures.get(name));
        }
        return named;
    }
}
