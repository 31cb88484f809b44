package fi.luotsi.compliance.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was learned, then decided, then changed.
 *
 * @param links addresses of documents, policies and searches
 * @param sources the conversations, also those that are not kept any more
 */
public record Insight(
        UUID id,
        String text,
        String decision,
        String changed,
        List<String> links,
        LocalDate notedOn,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> changedOn,
        List<UUID> sources) {
    public static final int LONGEST_TEXT = 1_000;
    public static final int LONGEST_LINKS = 2_000;

    /** How far it is. */
    public enum State {
        NOTED,
        DECIDED,
        CHANGED
    }

    public Insight {
        links = List.copyOf(links);
        sources = List.copyOf(sources);
    }

    public State state() {
        return changedOn.isPresent() ? State.CHANGED : decidedOn.isPresent() ? State.DECIDED : State.NOTED;
    }
}
