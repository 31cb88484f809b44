package fi.luotsi.content.library;

import fi.luotsi.content.DocumentType;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the revisions; written once. */
@Entity
@Table(name = "revision")
class StoredRevision {
    @Id
    String id;

    @Column(name = "document_id")
    String documentId;

    int number;

    String sha256;

    @Column(name = "file_name")
    String fileName;

    @Column(name = "media_type")
    String mediaType;

    @Enumerated(EnumType.STRING)
    DocumentType type;

    @Column(name = "size_bytes")
    long sizeBytes;

    String title;

    String language;

    @Nullable
    String author;

    @Column(name = "document_date")
    @Nullable
    LocalDate date;

    @Enumerated(EnumType.STRING)
    ExtractionState state;

    @Enumerated(EnumType.STRING)
    @Nullable
    ExtractionReason reason;

    @Column(name = "created_at")
    Instant createdAt;

    /** The number of the revision with which the text became what it is. */
    @Column(name = "text_since")
    int textSince;
}
