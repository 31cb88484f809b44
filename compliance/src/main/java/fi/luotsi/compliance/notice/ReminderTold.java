package fi.luotsi.compliance.notice;

import java.time.Instant;
import java.util.UUID;

/** Somebody was reminded by a letter. */
public record ReminderTold(UUID person, ReminderKind kind, Instant at) {}
