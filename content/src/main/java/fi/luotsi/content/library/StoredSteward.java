package fi.luotsi.content.library;

import fi.luotsi.content.Stewardship;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of who answers for a document or a source. Written once; the latest one counts. */
@Entity
@Table(name = "steward")
@IdClass(StoredStewardKey.class)
class StoredSteward {
    @Id
    @Column(name = "subject_id")
    String subjectId;

    @Id
    int number;

    @Column(name = "owner_id")
    @Nullable
    String ownerId;

    @Column(name = "deputy_id")
    @Nullable
    String deputyId;

    @Column(name = "appointed_at")
    Instant appointedAt;

    @Column(name = "appointed_by")
    String appointedBy;

    boolean has(String account) {
        return account.equals(ownerId) || account.equals(deputyId);
    }

    Optional<Stewardship> toStewardship(boolean ofSource) {
        return Optional.ofNullable(ownerId)
                .map(owner -> new Stewardship(
                        UUID.fromString(owner),
                        Optional.ofNullable(deputyId).map(UUID::fromString),
                        appointedAt,
                        UUID.fromString(appointedBy),
                        ofSource));
    }
}
