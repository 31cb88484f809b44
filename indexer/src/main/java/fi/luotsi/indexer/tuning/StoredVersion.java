package fi.luotsi.indexer.tuning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row for each version of the vocabulary; the action is text, because version 0 was nobody's. */
@Entity
@Table(name = "vocabulary_version")
class StoredVersion {
    @Id
    long number;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    @Nullable
    String madeBy;

    String action;

    @Column(name = "returned_to")
    @Nullable
    Long returnedTo;
}
