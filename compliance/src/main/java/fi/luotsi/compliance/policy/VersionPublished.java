package fi.luotsi.compliance.policy;

import java.time.Instant;
import java.util.UUID;

/** Told inside the transaction that publishes a version. */
public record VersionPublished(PolicyVersion version, UUID by, Instant at) {}
