package fi.luotsi.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewQueueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final DocumentId OLD = DocumentId.next();
    private static final DocumentId READ = DocumentId.next();
    private static final DocumentId NEAR = DocumentId.next();

    private static Verification overdue(int days) {
        return new Verification(TODAY.minusDays(365L + days), TODAY.minusDays(days), false);
    }

    @Test
    void without_openings_the_longest_overdue_comes_first() {
        var queue = new ReviewQueue(Map.of(), TODAY);
        assertThat(queue.waiting(Map.of(NEAR, overdue(-20), OLD, overdue(100), READ, overdue(40))))
                .containsExactly(OLD, READ, NEAR);
    }

    @Test
    void what_is_opened_often_comes_before_what_only_waits_longer() {
        var queue = new ReviewQueue(Map.of(READ, 12, NEAR, 2), TODAY);
        assertThat(queue.waiting(Map.of(NEAR, overdue(-20), OLD, overdue(100), READ, overdue(40))))
                .containsExactly(READ, OLD, NEAR);
        assertThat(queue.unconfirmed(List.of(OLD, NEAR, READ))).containsExactly(READ, NEAR, OLD);
    }
}
