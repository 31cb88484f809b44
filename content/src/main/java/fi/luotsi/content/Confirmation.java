package fi.luotsi.content;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody said of a document that it is still right.
 *
 * @param revision the number of the revision that it was said of
 * @param note what they added, or empty
 */
public record Confirmation(Instant at, UUID account, int revision, String note) {}
