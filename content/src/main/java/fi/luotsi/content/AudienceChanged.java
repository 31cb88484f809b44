package fi.luotsi.content;

/** Other people than before may see a document. */
public record AudienceChanged(DocumentId document, long changeNumber) {}
