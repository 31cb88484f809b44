package fi.luotsi.compliance.notice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something open of which a person may be reminded.
 *
 * @param person who is reminded
 * @param key by which whoever knows the duty recognises it; at most 100 letters of ASCII
 */
public record Duty(ReminderKind kind, UUID person, String key, LocalDate dueOn) {}
