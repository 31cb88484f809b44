package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the roles that were given: facts, appended; that one was ended is the only thing that comes later. */
@Entity
@Table(name = "role_grant")
class StoredRoleGrant {
    @Id
    String id;

    @Column(name = "account_id")
    @Nullable
    String accountId;

    @Column(name = "person_id")
    @Nullable
    String personId;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "unit_id")
    @Nullable
    String unitId;

    @Column(name = "start_date")
    LocalDate startDate;

    @Column(name = "end_date")
    @Nullable
    LocalDate endDate;

    @Column(name = "granted_by")
    @Nullable
    String grantedBy;

    @Column(name = "granted_at")
    Instant grantedAt;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;
}
