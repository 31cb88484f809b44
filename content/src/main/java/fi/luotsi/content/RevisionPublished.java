package fi.luotsi.content;

/** A document has a new current revision; told inside the transaction that stores it. */
public record RevisionPublished(DocumentId document, long changeNumber) {}
