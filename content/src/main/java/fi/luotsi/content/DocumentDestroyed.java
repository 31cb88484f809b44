package fi.luotsi.content;

/** Nothing is left of a document; told inside the transaction, so that whoever knows more of it forgets that too. */
public record DocumentDestroyed(DocumentId document, SourceId source, String itemKey) {}
