package fi.luotsi.compliance.notice;

import java.time.Instant;
import java.util.UUID;

/** Something that an account watches. */
public record Watch(UUID id, UUID account, Target target, Instant since, Instant lookedAt) {}
