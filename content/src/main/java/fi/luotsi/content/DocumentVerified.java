package fi.luotsi.content;

/** Somebody said of a document that it is still right; told inside the transaction that stores it. */
public record DocumentVerified(DocumentId document, long changeNumber) {}
