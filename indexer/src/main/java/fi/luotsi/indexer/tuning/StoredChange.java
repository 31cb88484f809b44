package fi.luotsi.indexer.tuning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An entry that a version put in or took out. */
@Entity
@Table(name = "vocabulary_change")
@IdClass(StoredChangeKey.class)
class StoredChange {
    @Id
    long version;

    @Id
    @Column(name = "entry_id")
    String entryId;

    boolean present;
}
