package fi.luotsi.content;

/** A document is gone from its source and no longer shown. */
public record DocumentWithdrawn(DocumentId document, long changeNumber) {}
