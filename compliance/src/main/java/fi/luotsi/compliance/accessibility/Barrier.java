package fi.luotsi.compliance.accessibility;

import fi.luotsi.compliance.people.City;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that somebody could not use, and told.
 *
 * @param number by which people speak of it
 * @param page where it was, in the words of whoever told it, or empty
 * @param email where the answer goes, until the matter is closed
 * @param language in which it was told, ISO 639-1
 */
public record Barrier(
        UUID id,
        int number,
        String text,
        String page,
        Optional<String> email,
        String language,
        Instant receivedAt,
        Optional<Answer> answer,
        Optional<Instant> closedAt) {
    public static final int LONGEST = 4_000;
    public static final int LONGEST_PAGE = 500;
    public static final int LONGEST_EMAIL = 254;
    static final int DAYS_TO_ANSWER = 14;

    /** What was answered, and when. */
    public record Answer(String text, Instant at) {}

    /** The last day for an answer: the fourteenth after the day in the city on which it came. */
    public LocalDate dueOn() {
        return LocalDate.ofInstant(receivedAt, City.ZONE).plusDays(DAYS_TO_ANSWER);
    }

    /** Below zero when the last day is past. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn());
    }

    /** Whether the answer that the law demands is missing after its last day. */
    public boolean isOverdue(LocalDate today) {
        return answer.isEmpty() && daysLeft(today) < 0;
    }
}
