package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the people whom a directory keeps up to date: what it says, and since when they are gone. */
@Entity
@Table(name = "provisioned_person")
class StoredProvision {
    @Id
    @Column(name = "person_id")
    String personId;

    @Column(name = "user_name")
    String userName;

    @Column(name = "user_key")
    @Nullable
    String userKey;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Column(name = "given_name")
    String givenName;

    @Column(name = "family_name")
    String familyName;

    @Column(name = "display_name")
    String displayName;

    String email;

    @Column(name = "job_title")
    String jobTitle;

    String language;

    @Column(name = "employee_number")
    String employeeNumber;

    String department;

    @Column(name = "manager_id")
    @Nullable
    String managerId;

    boolean active;

    @Column(name = "inactive_since")
    @Nullable
    Instant inactiveSince;

    /** When the directory last wanted the person to leave and was stopped. */
    @Column(name = "refused_at")
    @Nullable
    Instant refusedAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    int version;

    static String key(String userName) {
        return userName.toLowerCase(Locale.ROOT);
    }

    void set(ProvisionedData data, Instant now) {
        userName = data.userName();
        userKey = key(data.userName());
        externalId = data.externalId().orElse(null);
        givenName = data.givenName();
        familyName = data.familyName();
        displayName = data.displayName();
        email = data.email();
        jobTitle = data.jobTitle();
        language = data.language();
        employeeNumber = data.employeeNumber();
        department = data.department();
        managerId = data.manager().map(UUID::toString).orElse(null);
        inactiveSince =
                data.active() ? null : Optional.ofNullable(inactiveSince).orElse(now);
        active = data.active();
        refusedAt = null;
        deletedAt = null;
        changedAt = now;
        version++;
    }

    ProvisionedData data() {
        return new ProvisionedData(
                userName,
                Optional.ofNullable(externalId),
                givenName,
                familyName,
                displayName,
                email,
                jobTitle,
                language,
                employeeNumber,
                department,
                Optional.ofNullable(managerId).map(UUID::fromString),
                active);
    }
}
