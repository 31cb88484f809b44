package fi.luotsi.compliance.notice;

import fi.luotsi.content.DocumentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the watches. */
@Entity
@Table(name = "watch")
class StoredWatch {
    @Id
    String id;

    @Column(name = "account_id")
    String accountId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String address;

    @Column(name = "document_id")
    @Nullable
    String documentId;

    String anchor;

    @Column(name = "target_sha256")
    String targetSha256;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "looked_at")
    Instant lookedAt;

    boolean whole;

    /** The words under which targets are stored. */
    enum Kind {
        QUERY,
        DOCUMENT,
        SECTION
    }

    void set(Target target) {
        address = "";
        anchor = "";
        switch (target) {
            case Target.OfSearch search -> {
                kind = Kind.QUERY;
                address = search.address();
            }
            case Target.OfDocument document -> {
                kind = Kind.DOCUMENT;
                documentId = document.document().toString();
            }
            case Target.OfSection section -> {
                kind = Kind.SECTION;
                documentId = section.document().toString();
                anchor = section.anchor();
            }
        }
    }

    Target target() {
        return switch (kind) {
            case QUERY -> new Target.OfSearch(address);
            case DOCUMENT -> new Target.OfDocument(DocumentId.of(documentId));
            case SECTION -> new Target.OfSection(DocumentId.of(documentId), anchor);
        };
    }

    Watch toWatch() {
        return new Watch(UUID.fromString(id), UUID.fromString(accountId), target(), createdAt, lookedAt);
    }
}
