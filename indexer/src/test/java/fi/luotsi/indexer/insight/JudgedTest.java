package fi.luotsi.indexer.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.luotsi.content.DocumentId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgedTest {
    private static final DocumentId BEST = DocumentId.next();
    private static final DocumentId GOOD = DocumentId.next();
    private static final DocumentId BAD = DocumentId.next();
    private static final Judged QUERY = new Judged("sana", Map.of(BEST, 2, GOOD, 1, BAD, 0));

    @Test
    void the_ideal_order_is_one_and_nothing_relevant_is_zero() {
        assertThat(QUERY.ndcg10(List.of(BEST, GOOD, BAD))).isCloseTo(1, within(1e-9));
        assertThat(QUERY.ndcg10(List.of(BAD, DocumentId.next()))).isZero();
        assertThat(QUERY.ndcg10(List.of())).isZero();
    }

    @Test
    void a_lower_place_counts_less_by_the_logarithm() {
        double ideal = 3 + 1 / log2(3);
        assertThat(QUERY.ndcg10(List.of(GOOD, BEST))).isCloseTo((1 + 3 / log2(3)) / ideal, within(1e-9));
        assertThat(QUERY.reciprocalRank(List.of(BAD, GOOD))).isEqualTo(0.5);
        assertThat(QUERY.reciprocalRank(List.of(BAD))).isZero();
    }

    @Test
    void a_document_that_is_gone_is_not_missed() {
        var without = QUERY.among(List.of(GOOD, BAD));
        assertThat(without.ndcg10(List.of(GOOD))).isCloseTo(1, within(1e-9));
        assertThat(QUERY.among(List.of(BAD)).isMeasurable()).isFalse();
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
