package fi.luotsi.content;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody said of a document that another one stands in its place, or took that back.
 *
 * @param successor the other one, if it is still there and the reader may see it
 */
public record Replacement(Instant at, UUID account, boolean takenBack, Optional<DocumentSummary> successor) {}
