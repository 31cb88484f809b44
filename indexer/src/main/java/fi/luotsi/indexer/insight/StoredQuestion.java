package fi.luotsi.indexer.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row for each question to an owner. */
@Entity
@Table(name = "owner_question")
class StoredQuestion {
    @Id
    String id;

    String words;

    @Column(name = "source_key")
    String source;

    String owner;
    String text;

    @Column(name = "asked_on")
    LocalDate askedOn;

    @Column(name = "asked_by")
    String askedBy;

    String answer = "";

    @Column(name = "answered_on")
    @Nullable
    LocalDate answeredOn;

    Question toQuestion() {
        return new Question(
                UUID.fromString(id), words, source, owner, text, askedOn, answer, Optional.ofNullable(answeredOn));
    }
}
