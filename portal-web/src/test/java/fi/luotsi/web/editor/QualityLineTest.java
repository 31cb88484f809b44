package fi.luotsi.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.indexer.insight.Quality;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityLineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void days_stand_by_their_date_and_the_best_is_on_top() {
        var line = new QualityLine(List.of(
                new Quality(DAY, 5, 0, 0),
                new Quality(DAY.plusDays(1), 5, 0.5, 0),
                new Quality(DAY.plusDays(4), 5, 1, 1)));
        assertThat(line.points()).isEqualTo("0.0,200.0 160.0,100.0 640.0,0.0");
    }

    @Test
    void one_day_is_a_point_at_the_end() {
        assertThat(new QualityLine(List.of(new Quality(DAY, 1, 0.25, 1))).points())
                .isEqualTo("640.0,150.0");
    }
}
