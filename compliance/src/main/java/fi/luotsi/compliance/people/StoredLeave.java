package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the leave periods. */
@Entity
@Table(name = "leave_period")
class StoredLeave {
    @Id
    String id;

    @Column(name = "employment_id")
    String employmentId;

    @Column(name = "start_date")
    LocalDate startDate;

    @Column(name = "end_date")
    @Nullable
    LocalDate endDate;
}
