package fi.luotsi.web.review;

import fi.luotsi.content.ReviewState;
import fi.luotsi.content.Verification;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import java.time.LocalDate;

/**
 * How far a document can be trusted, in a few words.
 *
 * @param tone of the stylesheet, and {@code icon} of the icons, so that colour never tells it alone
 */
public record Badge(String text, String tone, String icon) {
    static Badge of(Verification verification, LocalDate today, Texts texts) {
        var state = verification.stateOn(today);
        return new Badge(
                texts.format("review.badge." + state, new Figures(texts).day(verification.day())),
                tone(state),
                icon(state));
    }

    private static String tone(ReviewState state) {
        return switch (state) {
            case NEVER -> "";
            case VERIFIED -> "ok";
            case DUE -> "due";
            case EXPIRED -> "late";
        };
    }

    private static String icon(ReviewState state) {
        return switch (state) {
            case NEVER, DUE -> "clock";
            case VERIFIED -> "check";
            case EXPIRED -> "alert";
        };
    }
}
