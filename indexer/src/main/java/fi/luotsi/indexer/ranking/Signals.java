package fi.luotsi.indexer.ranking;

import fi.luotsi.indexer.index.SectionText;
import fi.luotsi.indexer.ranking.Evidence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the second stage knows of each section that the first one found: figures that stay between about 0 and 1 wherever that can be, so that what is learned
 * on one collection holds on another. They have names, for the text of the model and for those who ask why.
 */
final class Signals {
    /** Those that are also told as the distance from the best section of the query. */
    private static final List<String> COMPARED = List.of(
            "strength.body.lemma",
            "strength.body.stem",
            "strength.body.part",
            "strength.body.gram",
            "cover.whole",
            "cover.part",
            "window.30",
            "window.10",
            "lead.30",
            "frequency.log",
            "likelihood");

    /** The names, in the order of the figures. */
    static final List<String> NAMES = new Signals(new Evidence(List.of(), 1), new float[1])
            .all()
            .getFirst()
            .names();

    private final Evidence evidence;
    private final float[] firstScores;
    private final float bestScore;
    private final Importance importance;
    private final Coverage coverage;
    private final Proximity proximity;
    private final Frequency frequency;

    /** @param firstScores of the first stage, section by section */
    Signals(Evidence evidence, float[] firstScores) {
        this.evidence = evidence;
        this.firstScores = firstScores.clone();
        this.importance = new Importance(evidence);
        this.coverage = new Coverage(evidence, importance);
        this.proximity = new Proximity(importance);
        this.frequency = new Frequency(evidence, importance);
        float best = 1e-6f;
        for (float score : firstScores) {
            best = Math.max(best, score);
        }
        this.bestScore = best;
    }

    /** The figures of all sections. */
    List<Figures> all() {
        var all = new ArrayList<Figures>();
        for (int section = 0; section < evidence.sections(); section++) {
            all.add(of(section));
        }
        for (var name : COMPARED) {
            compare(all, name);
        }
        return all;
    }

    private static void compare(List<Figures> all, String name) {
        float best = Float.NEGATIVE_INFINITY;
        for (var figures : all) {
            best = Math.max(best, figures.get(name));
        }
        for (var figures : all) {
            figures.add(name + ".behind", best - figures.get(name));
        }
    }

    private Figures of(int section) {
        var figures = new Figures();
        figures.add("first", firstScores[section]);
        figures.add("first.share", firstScores[section] / bestScore);
        figures.add("query.words", importance.words());
        figures.add("query.telling", importance.tellingCount());
        figures.add("query.rarest", importance.most());
        figures.add("query.mean", importance.mean());
        for (var text : SectionText.values()) {
            for (var kind : Kind.values()) {
                figures.add(name(text, kind), strength(section, text, kind));
            }
        }
        coverage.addTo(figures, section);
        proximity.addTo(figures, evidence.places(section), evidence.length(section));
        frequency.addTo(figures, section);
        return figures;
    }

    private static String name(SectionText text, Kind kind) {
        return "strength." + (text + "." + kind).toLowerCase(Locale.ROOT);
    }

    /** What stands above a text is part of it: a title that answers counts like a body that does. */
    private float strength(int section, SectionText text, Kind kind) {
        float sum = 0;
        for (int word = 0; word < importance.words(); word++) {
            float strength = text == SectionText.BODY
                    ? evidence.strength(section, word, kind)
                    : evidence.strength(section, word, text, kind);
            sum += kind == Kind.GRAM ? strength * importance.of(word) : strength * ofFiller(word);
        }
        return sum / importance.sum();
    }

    private float ofFiller(int word) {
        return importance.isTelling(word) ? 1 : 0.1f;
    }
}
