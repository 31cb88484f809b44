package fi.luotsi.content.harvest;

import fi.luotsi.content.DryRun;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.SourceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the dry runs: the latest of each source. */
@Entity
@Table(name = "dry_run")
class StoredDryRun {
    @Id
    @Column(name = "source_id")
    String sourceId;

    @Enumerated(EnumType.STRING)
    HarvestReport.State state;

    @Enumerated(EnumType.STRING)
    HarvestReport.@Nullable Failure failure;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    int total;
    int added;
    int changed;
    int unchanged;
    int gone;
    int failed;
    boolean held;

    static StoredDryRun begun(SourceId source, Instant now) {
        var run = new StoredDryRun();
        run.sourceId = source.toString();
        run.state = HarvestReport.State.RUNNING;
        run.startedAt = now;
        return run;
    }

    DryRun toDryRun(Map<DryRun.Kind, List<String>> names) {
        return new DryRun(
                SourceId.of(sourceId),
                state,
                Optional.ofNullable(failure),
                startedAt,
                Optional.ofNullable(finishedAt),
                total,
                added,
                changed,
                unchanged,
                gone,
                failed,
                held,
                names);
    }
}
