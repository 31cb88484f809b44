package fi.luotsi.content.harvest;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.SourceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the harvests. */
@Entity
@Table(name = "harvest")
class StoredHarvest {
    @Id
    String id;

    @Column(name = "source_id")
    String sourceId;

    @Enumerated(EnumType.STRING)
    HarvestReport.State state;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    int total;
    int processed;
    int indexed;
    int partial;
    int rejected;
    int added;
    int changed;
    int unchanged;
    int gone;
    int children;
    int withheld;

    @Enumerated(EnumType.STRING)
    HarvestReport.@Nullable Failure failure;

    void count(Tally tally) {
        total = tally.total;
        processed = tally.indexed + tally.partial + tally.rejected;
        indexed = tally.indexed;
        partial = tally.partial;
        rejected = tally.rejected;
        added = tally.added;
        changed = tally.changed;
        unchanged = tally.unchanged;
        gone = tally.gone;
        children = tally.children;
        withheld = tally.withheld;
    }

    HarvestReport toReport() {
        return new HarvestReport(
                HarvestId.of(id),
                SourceId.of(sourceId),
                state,
                startedAt,
                Optional.ofNullable(finishedAt),
                total,
                processed,
                indexed,
                partial,
                rejected,
                added,
                changed,
                unchanged,
                gone,
                children,
                withheld,
                Optional.ofNullable(failure));
    }
}
