package fi.luotsi.indexer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.indexer.language.Analyzers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often a contradiction that is shown is one, and how many of them are found, on pairs labelled by hand. */
class PrecisionTest {
    private final List<LabelledPairs.Pair> pairs = LabelledPairs.all();
    private final Systems systems = new Systems();
    private final Rarity rarity = new Rarity();
    private final Map<LabelledPairs.Pair, List<Statement>> statements = new LinkedHashMap<>();

    PrecisionTest() {
        var reading = new Statements(new WordStems(Analyzers.at("none", "none")), systems);
        for (var pair : pairs) {
            var found = new ArrayList<Statement>();
            Stream.of(pair.one(), pair.other()).forEach(document -> reading.read(document, found::add));
            found.forEach(rarity::count);
            statements.put(pair, found);
        }
    }

    /** Right, wrong and missed findings. */
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        @Override
        public String toString() {
            return "precision %.3f, recall %.3f (%d right, %d wrong, %d missed)"
                    .formatted(precision(), recall(), right, wrong, missed);
        }
    }

    @Test
    void nine_of_ten_contradictions_shown_are_contradictions() {
        var all = new Count();
        var unseen = new Count();
        var kinds = new EnumMap<Kind, Count>(Kind.class);
        for (var pair : pairs) {
            var found = found(pair);
            count(pair, found, all);
            count(pair, found, kinds.computeIfAbsent(pair.kind(), kind -> new Count()));
            if (!pair.wasLookedAt()) {
                count(pair, found, unseen);
            }
        }
        System.out.println("Contradictions, " + pairs.size() + " labelled pairs: " + all);
        System.out.println("Contradictions, pairs never looked at: " + unseen);
        kinds.forEach((kind, count) -> System.out.println("  " + kind + ": " + count));
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(100);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.92);
        assertThat(unseen.precision()).isGreaterThanOrEqualTo(0.9);
    }

    private List<Kind> found(LabelledPairs.Pair pair) {
        return new Comparison(statements.get(pair), systems.names(), rarity)
                .of(pair.one().id(), other -> true).stream().map(Finding::kind).toList();
    }

    private static void count(LabelledPairs.Pair pair, List<Kind> found, Count count) {
        var isRight = pair.differs() && found.contains(pair.kind());
        count.right += isRight ? 1 : 0;
        count.missed += pair.differs() && !isRight ? 1 : 0;
        count.wrong += (int) found.stream()
                .filter(kind -> !pair.differs() || kind != pair.kind())
                .count();
    }

    /** For whoever works on the rules: what is wrong or missed among the pairs that may be looked at. */
    public static void main(String[] none) {
        var test = new PrecisionTest();
        for (var pair : test.pairs) {
            var found = test.found(pair);
            var isRight = pair.differs() ? found.equals(List.of(pair.kind())) : found.isEmpty();
            if (!isRight && (pair.wasLookedAt() || none.length > 0)) {
                System.out.println(
                        pair.number() + (pair.differs() ? " missed " : " wrong ") + pair.kind() + " " + found);
                test.statements
                        .get(pair)
                        .forEach(statement -> System.out.println(
                                "   " + statement.stems() + " " + statement.values() + " " + statement.particulars()));
                show(test, pair);
            }
        }
    }

    private static void show(PrecisionTest test, LabelledPairs.Pair pair) {
        for (var one : test.statements.get(pair)) {
            for (var other : test.statements.get(pair)) {
                if (one != other
                        && one.place().document().equals(pair.one().id())
                        && !other.place().document().equals(pair.one().id())) {
                    for (var kind : Kind.values()) {
                        Match.of(one, other, kind, test.rarity)
                                .ifPresent(match -> System.out.println("     " + kind + " " + match.agrees() + " "
                                        + match.likeness() + " " + match.score()));
                    }
                }
            }
        }
    }
}
