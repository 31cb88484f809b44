package fi.luotsi.indexer.agreement;

import fi.luotsi.content.DocumentId;

/** A section of a document, and by its hash the text that stands there. */
record Place(DocumentId document, String anchor, String hash) {}
