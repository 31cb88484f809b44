package fi.luotsi.indexer.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentType;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static float bonus(OptionalInt year, DocumentType type) {
        return Standing.of(year, type, false, TODAY).bonus();
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

    @Test
    void a_text_whose_confirmation_has_expired_stands_a_little_lower_and_never_below_nothing() {
        for (var type : DocumentType.values()) {
            var sound = Standing.of(OptionalInt.of(2026), type, false, TODAY);
            var expired = Standing.of(OptionalInt.of(2026), type, true, TODAY);
            assertThat(expired.bonus()).isLessThan(sound.bonus()).isNotNegative();
            assertThat(sound.bonus() - expired.bonus()).isLessThan(0.13f);
            assertThat(expired.named().get("standing.expired")).isEqualTo(expired.bonus() - sound.bonus());
            assertThat(sound.named().get("standing.expired")).isZero();
        }
    }
}
