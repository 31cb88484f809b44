package fi.luotsi.indexer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.indexer.insight.SearchInsight.Searches;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The figure "searches in vain", counted from the tables by nothing that the product counts with. */
class SearchesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 80;

    @Test
    void what_was_searched_in_some_days_is_what_sql_counts() throws SQLException {
        var random = new Random(20261128);
        try (var insight = new InsightInTest()) {
            for (var number = 0; number < 300; number++) {
                insight.on(FIRST.plusDays(random.nextInt(DAYS)))
                        .searched("salasana" + random.nextInt(9), random.nextInt(3));
            }
            for (var day = FIRST.plusDays(29); day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(10)) {
                var last = day;
                var told = insight.database.inTransaction(() -> insight.insight.searches(last.minusDays(29), last));
                assertThat(told).as("%s", day).isEqualTo(countedBySql(insight, day));
                assertThat(told.vain()).isPositive().isLessThan(told.all());
            }
        }
    }

    private static Searches countedBySql(InsightInTest insight, LocalDate day) throws SQLException {
        try (var connection = insight.database.source().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(("select sum(searches), sum(vain) from query_day"
                                        + " where day > '%1$s' - interval 30 day and day <= '%1$s'")
                                .formatted(day))) {
            rows.next();
            return new Searches(rows.getInt(1), rows.getInt(2));
        }
    }
}
