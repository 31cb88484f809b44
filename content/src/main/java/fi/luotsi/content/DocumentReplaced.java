package fi.luotsi.content;

/** Another document stands in the place of this one, or no longer does; told inside the transaction that stores it. */
public record DocumentReplaced(DocumentId document, long changeNumber) {}
