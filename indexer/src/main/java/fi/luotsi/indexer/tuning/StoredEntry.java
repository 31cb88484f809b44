package fi.luotsi.indexer.tuning;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.content.DocumentId;
import fi.luotsi.indexer.search.Definition;
import fi.luotsi.indexer.search.Pin;
import fi.luotsi.indexer.search.Synonym;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row for each lesson that was ever taught; it never changes. */
@Entity
@Table(name = "vocabulary_entry")
class StoredEntry {
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String word;
    String other = "";
    String explanation = "";

    @Column(name = "both_ways")
    boolean bothWays;

    @Column(name = "document_id")
    @Nullable
    String documentId;

    @Column(name = "first_day")
    @Nullable
    LocalDate firstDay;

    @Column(name = "last_day")
    @Nullable
    LocalDate lastDay;

    enum Kind {
        SYNONYM,
        DEFINITION,
        PIN
    }

    static StoredEntry of(Lesson lesson) {
        var entry = new StoredEntry();
        entry.id = UuidCreator.getTimeOrderedEpoch().toString();
        switch (lesson) {
            case Lesson.OfSynonym(var synonym) -> entry.fill(synonym);
            case Lesson.OfDefinition(var definition) -> entry.fill(definition);
            case Lesson.OfPin(var pin) -> entry.fill(pin);
        }
        return entry;
    }

    private void fill(Synonym synonym) {
        kind = Kind.SYNONYM;
        word = synonym.word();
        other = synonym.other();
        bothWays = synonym.bothWays();
    }

    private void fill(Definition definition) {
        kind = Kind.DEFINITION;
        word = definition.term();
        other = definition.meaning();
        explanation = definition.explanation();
    }

    private void fill(Pin pin) {
        kind = Kind.PIN;
        word = pin.words();
        documentId = pin.document().toString();
        firstDay = pin.from().orElse(null);
        lastDay = pin.until().orElse(null);
    }

    Entry toEntry() {
        return new Entry(UUID.fromString(id), toLesson());
    }

    Lesson toLesson() {
        return switch (kind) {
            case SYNONYM -> new Lesson.OfSynonym(new Synonym(word, other, bothWays));
            case DEFINITION -> new Lesson.OfDefinition(new Definition(word, other, explanation));
            case PIN ->
                new Lesson.OfPin(new Pin(
                        word,
                        DocumentId.of(Objects.requireNonNull(documentId)),
                        Optional.ofNullable(firstDay),
                        Optional.ofNullable(lastDay)));
        };
    }
}
