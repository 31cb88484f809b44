package fi.luotsi.content.source;

import java.time.Duration;
import java.util.Optional;

/** Takes what a source offers during one run. */
public interface Taker {
    /** How many items there are, as far as the source knows by now. */
    void expect(int items);

    /** The version in which an item was taken in before. */
    Optional<String> version(String key);

    /** The key under which these bytes stand in the library: this one, if none had them. */
    String holder(String sha256, String key);

    /** The item is still there; it is as it was, or could not be asked and so counts as it was. Saying it twice does no harm. */
    void unchanged(String key);

    /** What lies below this could not be looked at, and so counts as it was. */
    void standing(String folder);

    /** Takes an item that is new or may have changed; it is stored after this returns. */
    void take(SourceItem item);

    /** Returns when everything taken is stored, with how many items have a state by now. */
    int settle();

    boolean isStopping();

    /** Waits, but not for longer than it takes until the run is to stop. */
    void pause(Duration time);
}
