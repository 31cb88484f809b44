package fi.luotsi.indexer.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row for each wish. */
@Entity
@Table(name = "search_wish")
class StoredWish {
    @Id
    String id;

    LocalDate day;
    String words;
    String message;
    String language;

    @Column(name = "done_on")
    @Nullable
    LocalDate doneOn;

    VisitorWish toWish() {
        return new VisitorWish(UUID.fromString(id), day, words, message, language);
    }
}
