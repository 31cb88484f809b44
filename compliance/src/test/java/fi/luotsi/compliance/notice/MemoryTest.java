package fi.luotsi.compliance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final Instant LAST = Instant.parse("2026-11-24T08:00:00Z");
    private static final DocumentId ONE = DocumentId.next();
    private static final DocumentId TWO = DocumentId.next();

    @Test
    void a_new_revision_and_a_new_document_are_news() {
        var memory = new Memory(LAST, true, Map.of(ONE, 1));
        assertThat(memory.compare(look(seen(ONE, 3), seen(TWO, 1))))
                .containsExactly(new Found(ONE, 1, 3), new Found(TWO, 0, 1));
    }

    @Test
    void what_stands_as_it_stood_is_no_news() {
        assertThat(new Memory(LAST, true, Map.of(ONE, 2)).compare(look(seen(ONE, 2))))
                .isEmpty();
    }

    @Test
    void an_old_document_that_only_moved_up_among_many_results_is_no_news() {
        var memory = new Memory(LAST, false, Map.of(ONE, 1));
        var old = new Look.Seen(TWO, 4, LAST.minus(Duration.ofDays(30)));
        var fresh = new Look.Seen(TWO, 5, LAST.plus(Duration.ofHours(1)));
        assertThat(memory.compare(look(old))).isEmpty();
        assertThat(memory.compare(look(fresh))).containsExactly(new Found(TWO, 0, 5));
    }

    @Test
    void several_changes_of_a_document_become_one_from_the_first_to_the_last() {
        var watch = new Watch(UUID.randomUUID(), UUID.randomUUID(), new Target.OfDocument(ONE), LAST, LAST);
        var other = new Watch(UUID.randomUUID(), UUID.randomUUID(), new Target.OfDocument(ONE), LAST, LAST);
        var later = LAST.plusSeconds(60);
        assertThat(Change.merged(List.of(
                        new Change(watch, ONE, 2, 3, later),
                        new Change(watch, ONE, 1, 2, LAST),
                        new Change(other, ONE, 2, 3, LAST))))
                .containsExactly(new Change(watch, ONE, 1, 3, later), new Change(other, ONE, 2, 3, LAST));
    }

    private static Look look(Look.Seen... seen) {
        return new Look(List.of(seen), false);
    }

    private static Look.Seen seen(DocumentId document, int revision) {
        return new Look.Seen(document, revision, LAST.minus(Duration.ofDays(1)));
    }
}
