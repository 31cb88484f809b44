package fi.luotsi.indexer.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentType;
import java.time.Year;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Year NOW = Year.of(2026);

    private static float bonus(OptionalInt year, DocumentType type) {
        return Standing.of(year, type, NOW).bonus();
    }

    @Test
    void a_new_text_stands_before_an_old_one_and_an_undated_one_between() {
        float fresh = bonus(OptionalInt.of(2026), DocumentType.PAGE);
        float undated = bonus(OptionalInt.empty(), DocumentType.PAGE);
        float old = bonus(OptionalInt.of(2012), DocumentType.PAGE);
        assertThat(fresh).isGreaterThan(undated);
        assertThat(undated).isGreaterThan(old);
    }

    @Test
    void a_published_text_stands_before_a_mail() {
        assertThat(bonus(OptionalInt.of(2020), DocumentType.PDF))
                .isGreaterThan(bonus(OptionalInt.of(2020), DocumentType.MAIL));
    }

    @Test
    void a_date_in_the_future_gains_nothing() {
        assertThat(bonus(OptionalInt.of(2040), DocumentType.PAGE))
                .isEqualTo(bonus(OptionalInt.of(2026), DocumentType.PAGE));
    }

    @Test
    void it_never_weighs_more_than_a_third_of_a_point() {
        assertThat(bonus(OptionalInt.of(2026), DocumentType.PAGE) - bonus(OptionalInt.of(1900), DocumentType.MAIL))
                .isLessThan(0.34f);
    }
}
