package fi.luotsi.content;

import java.util.Optional;

/** Harvests that change nothing: what one would do. Administrators only. */
public interface DryRuns {
    /** Can it be said of this source what a harvest would do? */
    boolean isPossible(Source source);

    /** Begins one in the background in place of the latest, unless one is going on or the source is being harvested. */
    void begin(SourceId source);

    /** Asks the one that is going on to stop after the item at hand. */
    void stop(SourceId source);

    Optional<DryRun> latest(SourceId source);
}
