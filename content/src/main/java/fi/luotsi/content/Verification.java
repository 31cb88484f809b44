package fi.luotsi.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The latest time that somebody said of a document that it is still right. Days are days in Finland.
 *
 * @param reviewBy the last day on which that counts
 * @param changedSince the text is another one than then
 */
public record Verification(LocalDate day, LocalDate reviewBy, boolean changedSince) {
    public static final ZoneId CITY = ZoneId.of("Europe/Helsinki");
    /** So long before its last day a document asks to be looked at. */
    public static final int NOTICE_DAYS = 30;

    public static Verification of(Instant confirmedAt, DocumentType type, boolean changedSince) {
        var day = LocalDate.ofInstant(confirmedAt, CITY);
        return new Verification(day, day.plusMonths(type.reviewMonths()), changedSince);
    }

    public ReviewState stateOn(LocalDate today) {
        if (today.isAfter(reviewBy)) {
            return ReviewState.EXPIRED;
        }
        return changedSince || !today.isBefore(noticeFrom()) ? ReviewState.DUE : ReviewState.VERIFIED;
    }

    /** For how many days it has been waiting to be looked at; a changed text waits like one whose last day has come. */
    public long daysWaiting(LocalDate today) {
        var byDate = Math.max(0, ChronoUnit.DAYS.between(noticeFrom(), today) + 1);
        return changedSince ? Math.max(NOTICE_DAYS, byDate) : byDate;
    }

    private LocalDate noticeFrom() {
        return reviewBy.minusDays(NOTICE_DAYS);
    }
}
