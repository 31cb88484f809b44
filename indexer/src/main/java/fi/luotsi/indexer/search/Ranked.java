package fi.luotsi.indexer.search;

import fi.luotsi.indexer.ranking.Ranking;
import fi.luotsi.indexer.search.MatchedDocument.MatchedSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The second stage: the best documents of the first one, looked at closely and put in order anew; what is behind them stays as it is.
 *
 * @param documents best first
 * @param sureness that the best section of the first document answers, from 0 to 1
 */
record Ranked(List<MatchedDocument> documents, float sureness) {
    /** So many documents are looked at closely. */
    static final int CLOSELY = 100;

    /** Of so many, all sections that were found are; of the others only the best. */
    private static final int WITH_ALL_SECTIONS = 30;

    private static final Comparator<MatchedSection> BEST_FIRST =
            Comparator.comparingDouble(MatchedSection::score).reversed().thenComparingInt(MatchedSection::number);

    /** @param found best first, as the first stage has it */
    static Ranked of(Ranking ranking, List<MatchedDocument> found) throws IOException {
        if (found.isEmpty()) {
            return new Ranked(found, 0);
        }
        var near = found.subList(0, Math.min(CLOSELY, found.size()));
        var sections = sections(near);
        var numbers = sections.stream().mapToInt(MatchedSection::number).toArray();
        var look = ranking.look(numbers, scores(sections));
        var documents = new ArrayList<>(near.stream()
                .map(document -> rescored(document, numbers, look))
                .sorted(MatchedDocument.BEST_FIRST)
                .toList());
        int best = Arrays.binarySearch(numbers, documents.getFirst().best().number());
        var sureness = look.sureness(best, score(documents, 1), score(documents, 2));
        documents.addAll(found.subList(near.size(), found.size()));
        return new Ranked(List.copyOf(documents), sureness);
    }

    /** The signals of the best section of each of the first documents of an order, as they were when it was made. */
    static Map<Integer, Map<String, Float>> signals(Ranking ranking, List<MatchedDocument> found) throws IOException {
        var sections = sections(found.subList(0, Math.min(CLOSELY, found.size())));
        var numbers = sections.stream().mapToInt(MatchedSection::number).toArray();
        var signals = ranking.explain(numbers, scores(sections));
        var standings = ranking.standings(numbers);
        var bySection = new HashMap<Integer, Map<String, Float>>();
        for (int i = 0; i < numbers.length; i++) {
            var its = new LinkedHashMap<>(signals.get(i));
            its.putAll(standings.get(i));
            bySection.put(numbers[i], its);
        }
        return bySection;
    }

    private static List<MatchedSection> sections(List<MatchedDocument> documents) {
        return IntStream.range(0, documents.size())
                .boxed()
                .flatMap(place -> documents.get(place).sections().stream()
                        .limit(place < WITH_ALL_SECTIONS ? MatchedDocument.SECTIONS_SHOWN : 1))
                .sorted(Comparator.comparingInt(MatchedSection::number))
                .toList();
    }

    private static float[] scores(List<MatchedSection> sections) {
        var scores = new float[sections.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = sections.get(i).score();
        }
        return scores;
    }

    private static float score(List<MatchedDocument> documents, int place) {
        return place < documents.size() ? documents.get(place).score() : Float.NEGATIVE_INFINITY;
    }

    private static MatchedDocument rescored(MatchedDocument document, int[] numbers, Ranking.Look look) {
        var sections = document.sections().stream()
                .map(section -> rescored(section, numbers, look))
                .sorted(BEST_FIRST)
                .toList();
        return new MatchedDocument(document.key(), sections.getFirst().score(), document.matching(), sections);
    }

    /** A section that was not looked at stays behind those that were. */
    private static MatchedSection rescored(MatchedSection section, int[] numbers, Ranking.Look look) {
        int place = Arrays.binarySearch(numbers, section.number());
        return new MatchedSection(section.number(), place < 0 ? Float.NEGATIVE_INFINITY : look.score(place));
    }
}
