package fi.luotsi.web.letter;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that somebody has to do and has not done.
 *
 * @param unit where the work is that obliges them
 * @param key by which it is counted how often they were reminded of it
 */
record OpenDuty(UUID person, UUID unit, LocalDate dueOn, String key, Subject subject) {
    /** What it is about. */
    sealed interface Subject {
        UUID id();
    }

    /** To sign a policy, in that version. */
    record Signature(UUID id, UUID version) implements Subject {}

    /** To take a training. */
    record Training(UUID id) implements Subject {}
}
