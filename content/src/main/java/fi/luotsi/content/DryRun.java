package fi.luotsi.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a harvest of a source would do, or would do as far as the dry run has come; the library is as it was.
 *
 * @param total items that the source offers; 0 until it has been listed
 * @param failed items and addresses that could not be read
 * @param isHeld would so much go that a harvest withdraws nothing until somebody has looked?
 * @param names the first items of each kind
 */
public record DryRun(
        SourceId source,
        HarvestReport.State state,
        Optional<HarvestReport.Failure> failure,
        Instant startedAt,
        Optional<Instant> finishedAt,
        int total,
        int added,
        int changed,
        int unchanged,
        int gone,
        int failed,
        boolean isHeld,
        Map<Kind, List<String>> names) {
    /** What would become of an item. */
    public enum Kind {
        ADDED,
        CHANGED,
        GONE,
        FAILED
    }

    public DryRun {
        names = Map.copyOf(names);
    }

    public boolean isOver() {
        return state != HarvestReport.State.RUNNING;
    }

    public int count(Kind kind) {
        return switch (kind) {
            case ADDED -> added;
            case CHANGED -> changed;
            case GONE -> gone;
            case FAILED -> failed;
        };
    }
}
