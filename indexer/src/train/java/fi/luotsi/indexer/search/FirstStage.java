package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.index.LibraryIndex;
import fi.luotsi.indexer.index.StoredSection;
import fi.luotsi.indexer.ranking.Ranking;
import fi.luotsi.indexer.search.MatchedDocument.MatchedSection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the second stage gets to see of a query. */
public final class FirstStage {
    private FirstStage() {}

    /** A document found, and its signals. */
    public record Candidate(DocumentId document, Map<String, Float> signals) {}

    public static List<Candidate> of(LibraryIndex index, String typed) throws IOException {
        var finder = new Finder(index.analyzers(), Weights.MEASURED, Duration.ofSeconds(10), Clock.systemUTC(), Optional.empty());
        var words = Finder.parse(typed, index.analyzers());
        var query = new SearchQuery(typed, Set.of(), Set.of(), Set.of(), 1, 10);
        try (var lease = index.lease().orElseThrow()) {
            var sought = Sought.of(words, index.analyzers(), Vocabulary.EMPTY, Optional.empty());
            if (words.isEmpty()) {
                return List.of();
            }
            var found = finder.collect(lease.searcher(), sought, query, Reader.ANONYMOUS, () -> false).best().stream()
                    .limit(Ranked.CLOSELY)
                    .map(document -> document.sections().getFirst())
                    .sorted(Comparator.comparingInt(MatchedSection::number))
                    .toList();
            var numbers = found.stream().mapToInt(MatchedSection::number).toArray();
            var scores = new float[numbers.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = found.get(i).score();
            }
            var signals = new Ranking(lease.reader(), sought.distinct(), LocalDate.now()).explain(numbers, scores);
            var candidates = new ArrayList<Candidate>();
            for (int i = 0; i < numbers.length; i++) {
                var section = StoredSection.of(lease.reader().storedFields().document(numbers[i]));
                candidates.add(new Candidate(section.document(), signals.get(i)));
            }
            return candidates;
        }
    }
}
