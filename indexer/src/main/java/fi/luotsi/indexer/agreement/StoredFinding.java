package fi.luotsi.indexer.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row for each finding that stands. */
@Entity
@Table(name = "agreement_finding")
class StoredFinding {
    private static final int LONGEST_WORDS = 1000;

    @Id
    String id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    double weight;

    /** With spaces between. */
    String words;

    @Column(name = "found_at")
    Instant foundAt;

    static StoredFinding of(Finding finding, Instant now) {
        var stored = new StoredFinding();
        stored.id = finding.id().toString();
        stored.kind = finding.kind();
        stored.weight = finding.weight();
        var words = String.join(" ", finding.words());
        stored.words = words.substring(0, Math.min(LONGEST_WORDS, words.length()));
        stored.foundAt = now;
        return stored;
    }

    Finding toFinding(StoredSide one, StoredSide other) {
        return new Finding(UUID.fromString(id), kind, one.toSide(), other.toSide(), weight, List.of(words.split(" ")));
    }
}
