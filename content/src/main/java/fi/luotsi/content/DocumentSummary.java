package fi.luotsi.content;

import java.time.Instant;

/** A line in a list of documents. */
public record DocumentSummary(
        DocumentId id,
        String title,
        String language,
        DocumentType type,
        LocalName source,
        int revisionNumber,
        Instant revisedAt) {}
