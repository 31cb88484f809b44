package fi.luotsi.web.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void the_time_left_follows_the_pace_so_far() {
        var progress = new Progress(report(HarvestReport.State.RUNNING, 100, 25, 0), START.plusSeconds(60));
        assertThat(progress.left()).contains(Duration.ofSeconds(180));
    }

    @Test
    void nothing_is_foretold_from_a_few_files_or_after_the_end() {
        assertThat(new Progress(report(HarvestReport.State.RUNNING, 100, 2, 0), START.plusSeconds(60)).left())
                .isEmpty();
        assertThat(new Progress(report(HarvestReport.State.DONE, 100, 100, 0), START.plusSeconds(60)).left())
                .isEmpty();
    }

    @Test
    void problems_and_failures_change_the_tone() {
        assertThat(new Progress(report(HarvestReport.State.DONE, 9, 9, 0), START).tone())
                .isEqualTo("ok");
        assertThat(new Progress(report(HarvestReport.State.DONE, 9, 9, 2), START).tone())
                .isEqualTo("due");
        assertThat(new Progress(report(HarvestReport.State.FAILED, 9, 0, 0), START).tone())
                .isEqualTo("late");
    }

    private static HarvestReport report(HarvestReport.State state, int total, int processed, int rejected) {
        var finished =
                state == HarvestReport.State.RUNNING ? Optional.<Instant>empty() : Optional.of(START.plusSeconds(30));
        return new HarvestReport(
                HarvestId.next(),
                SourceId.next(),
                state,
                START,
                finished,
                total,
                processed,
                processed - rejected,
                0,
                rejected,
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.empty());
    }
}
