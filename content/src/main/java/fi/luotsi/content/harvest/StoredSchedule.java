package fi.luotsi.content.harvest;

import fi.luotsi.content.SourceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the schedules. */
@Entity
@Table(name = "harvest_schedule")
class StoredSchedule {
    @Id
    @Column(name = "source_id")
    String sourceId;

    @Column(name = "every_hours")
    int everyHours;

    @Column(name = "next_at")
    Instant nextAt;

    SourceId source() {
        return SourceId.of(sourceId);
    }
}
