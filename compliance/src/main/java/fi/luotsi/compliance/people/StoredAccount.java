package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the accounts. */
@Entity
@Table(name = "account")
class StoredAccount {
    @Id
    String id;

    String login;

    /** Absent where somebody else vouches for the person. */
    @Column(name = "password_hash")
    @Nullable
    String passwordHash;

    @Column(name = "person_id")
    @Nullable
    String personId;

    @Column(name = "display_name")
    @Nullable
    String displayName;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "disabled_at")
    @Nullable
    Instant disabledAt;

    String shownName() {
        return displayName == null || displayName.isBlank() ? login : displayName;
    }
}
