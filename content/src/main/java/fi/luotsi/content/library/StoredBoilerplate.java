package fi.luotsi.content.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the paragraphs that belong to a web site and not to its pages. */
@Entity
@Table(name = "boilerplate")
class StoredBoilerplate {
    /** Of the source and the paragraph. */
    @Id
    String digest;

    @Column(name = "source_id")
    String sourceId;

    /** The document that shows it. */
    @Column(name = "keeper_id")
    String keeperId;

    static StoredBoilerplate of(String source, String digest, String keeper) {
        var row = new StoredBoilerplate();
        row.digest = digest;
        row.sourceId = source;
        row.keeperId = keeper;
        return row;
    }
}
