package fi.luotsi.indexer.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Queries about one thing that lead nowhere, as work for editors.
 *
 * @param words the query that was asked most, and {@code others} about the same
 * @param total over the days that are remembered
 * @param before over the 14 days before the day on which an editor acted, and {@code after} over the 14 days after it, once they are over
 */
public record Cluster(
        UUID id,
        Kind kind,
        String words,
        List<String> others,
        Figure total,
        State state,
        Optional<LocalDate> actedOn,
        Figure before,
        Optional<LocalDate> measuredOn,
        Figure after) {
    public Cluster {
        others = List.copyOf(others);
    }

    /** What is wrong. */
    public enum Kind {
        NOTHING_FOUND,
        NOTHING_OPENED
    }

    /** What an editor did about it. */
    public enum State {
        OPEN,
        SYNONYM,
        PIN,
        ASKED,
        DISMISSED
    }
}
