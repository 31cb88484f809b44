package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the files that the personnel system gave. */
@Entity
@Table(name = "personnel_file")
class StoredPersonnelFile {
    @Id
    String id;

    String name;

    @Enumerated(EnumType.STRING)
    PastFile.State state = PastFile.State.WAITING;

    @Column(name = "sent_by")
    String sentBy;

    @Column(name = "sent_at")
    Instant sentAt;

    byte @Nullable [] content;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "undone_by")
    @Nullable
    String undoneBy;

    @Column(name = "undone_at")
    @Nullable
    Instant undoneAt;

    int newcomers;
    int moved;
    int changed;
    int leavers;
    int faults;

    byte @Nullable [] journal;
}
