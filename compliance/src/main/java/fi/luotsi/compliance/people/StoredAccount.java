package fi.luotsi.compliance.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of the accounts, with its roles. */
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    Set<Role> roles = new HashSet<>();

    String shownName() {
        return displayName == null || displayName.isBlank() ? login : displayName;
    }
}
