package fi.luotsi.web.harvest;

import fi.luotsi.content.HarvestReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a run has come and how long it took, or will still take if it goes on as it did. */
public record Progress(HarvestReport report, Instant now) {
    private static final int TOO_FEW_TO_TELL = 5;

    public Duration elapsed() {
        return Duration.between(report.startedAt(), report.finishedAt().orElse(now));
    }

    public Optional<Duration> left() {
        var toDo = report.total() - report.processed();
        if (report.isOver() || report.processed() < TOO_FEW_TO_TELL || toDo < 0) {
            return Optional.empty();
        }
        return Optional.of(elapsed().multipliedBy(toDo).dividedBy(report.processed()));
    }

    public int problems() {
        return report.partial() + report.rejected();
    }

    /** The tone of its badge: {@code ok}, {@code due} or {@code late}; none while it runs. */
    public String tone() {
        return switch (report.state()) {
            case RUNNING -> "";
            case DONE -> problems() == 0 ? "ok" : "due";
            case STOPPED -> "due";
            case FAILED -> "late";
        };
    }
}
