package fi.luotsi.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final LocalDate LAST = LocalDate.of(2027, 3, 12);

    private static Verification verification(boolean changedSince) {
        return new Verification(LocalDate.of(2026, 3, 12), LAST, changedSince);
    }

    @Test
    void a_page_counts_for_a_year_and_a_chapter_for_two_from_the_day_in_finland() {
        var lateInTheEvening = Instant.parse("2026-03-11T22:30:00Z");
        var page = Verification.of(lateInTheEvening, DocumentType.PAGE, false);
        assertThat(page.day()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(page.reviewBy()).isEqualTo(LAST);
        assertThat(Verification.of(lateInTheEvening, DocumentType.PDF, false).reviewBy())
                .isEqualTo(LocalDate.of(2028, 3, 12));
    }

    @Test
    void it_is_due_for_its_last_month_and_expired_on_the_day_after() {
        assertThat(verification(false).stateOn(LAST.minusDays(31))).isEqualTo(ReviewState.VERIFIED);
        assertThat(verification(false).stateOn(LAST.minusDays(30))).isEqualTo(ReviewState.DUE);
        assertThat(verification(false).stateOn(LAST)).isEqualTo(ReviewState.DUE);
        assertThat(verification(false).stateOn(LAST.plusDays(1))).isEqualTo(ReviewState.EXPIRED);
    }

    @Test
    void another_text_is_due_at_once_and_expired_with_its_date() {
        assertThat(verification(true).stateOn(LocalDate.of(2026, 3, 12))).isEqualTo(ReviewState.DUE);
        assertThat(verification(true).stateOn(LAST.plusDays(1))).isEqualTo(ReviewState.EXPIRED);
    }

    @Test
    void what_nobody_confirmed_is_not_expired() {
        assertThat(ReviewState.of(Optional.empty(), LAST)).isEqualTo(ReviewState.NEVER);
    }

    @Test
    void it_waits_from_the_day_on_which_it_is_due() {
        assertThat(verification(false).daysWaiting(LAST.minusDays(31))).isZero();
        assertThat(verification(false).daysWaiting(LAST.minusDays(30))).isEqualTo(1);
        assertThat(verification(false).daysWaiting(LAST.plusDays(10))).isEqualTo(41);
        assertThat(verification(true).daysWaiting(LAST.minusDays(300))).isEqualTo(30);
    }

    @Test
    void an_editor_answers_for_everything_and_others_for_what_bears_their_name() {
        var owner = reviewer(false, "Kaarina Lehtovaara", "kaarina.lehtovaara");
        assertThat(owner.answersFor(Optional.of(" kaarina lehtovaara "))).isTrue();
        assertThat(owner.answersFor(Optional.of("Kaarina"))).isFalse();
        assertThat(owner.answersFor(Optional.empty())).isFalse();
        assertThat(reviewer(false).answersFor(Optional.of(""))).isFalse();
        assertThat(reviewer(true).answersFor(Optional.empty())).isTrue();
    }

    private static Reviewer reviewer(boolean editor, String... names) {
        return new Reviewer(UUID.randomUUID(), editor, Set.of(names), Reader.ANONYMOUS);
    }
}
