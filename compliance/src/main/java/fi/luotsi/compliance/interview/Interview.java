package fi.luotsi.compliance.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation, as a coordinator logged it.
 *
 * @param service what it was about
 * @param quotes what was said, in the participant's words
 * @param consent whether the participant agreed that it is written down
 * @param keepUntil the last day on which it is kept
 */
public record Interview(
        UUID id,
        LocalDate heldOn,
        String service,
        Optional<UUID> unit,
        Participant participant,
        List<String> themes,
        String needs,
        String quotes,
        boolean consent,
        LocalDate keepUntil) {
    public static final int LONGEST_SERVICE = 120;
    public static final int LONGEST_THEME = 80;
    public static final int LONGEST_TEXT = 4_000;
    public static final int MOST_THEMES = 12;
    public static final int MOST_YEARS = 5;

    /** What a participant is. */
    public enum Participant {
        TEACHER,
        STAFF,
        HEAD,
        PUPIL,
        GUARDIAN,
        OTHER
    }

    public Interview {
        service = service.strip();
        needs = needs.strip();
        quotes = quotes.strip();
        themes = themes.stream()
                .map(String::strip)
                .filter(theme -> !theme.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_THEMES)
                .toList();
    }

    String text() {
        return service + "\n" + String.join("\n", themes) + "\n" + needs + "\n" + quotes;
    }
}
