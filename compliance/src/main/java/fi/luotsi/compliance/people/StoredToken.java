package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the access tokens. */
@Entity
@Table(name = "access_token")
class StoredToken {
    @Id
    String sha256;

    @Column(name = "account_id")
    String accountId;

    String name;

    @Column(name = "created_at")
    Instant createdAt;
}
