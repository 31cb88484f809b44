package fi.luotsi.content;

import java.util.Optional;

/** A line in a list of documents to be looked at. */
public record ReviewLine(DocumentSummary document, Optional<String> owner, Optional<Verification> verification) {}
