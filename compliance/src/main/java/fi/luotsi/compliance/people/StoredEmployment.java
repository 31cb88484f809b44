package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the employment periods: facts, appended; the end date is the only thing that comes later. */
@Entity
@Table(name = "employment")
class StoredEmployment {
    @Id
    String id;

    @Column(name = "person_id")
    String personId;

    @Column(name = "unit_id")
    String unitId;

    @Column(name = "job_title")
    String jobTitle;

    boolean teaching;

    @Column(name = "share_percent")
    int sharePercent = 100;

    boolean substitute;

    @Column(name = "start_date")
    LocalDate startDate;

    @Column(name = "end_date")
    @Nullable
    LocalDate endDate;
}
