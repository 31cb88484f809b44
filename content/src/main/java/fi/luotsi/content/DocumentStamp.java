package fi.luotsi.content;

/** What the index must hold of a document: equal change numbers mean an equal document. */
public record DocumentStamp(DocumentId id, long changeNumber) {}
