package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a site of SharePoint holds, as far as it has told: kept between runs, because later it tells only what changed. It comes in parts, each listed by itself.
 * Each call stands when it returns.
 */
public interface Inventory {
    /** Where the list of a part goes on; empty when it begins anew. */
    Optional<String> position(String part);

    /** Lists a part from the beginning: what is not told again by the end is gone. */
    void restart(String part);

    /** Takes in what one answer told, and where the next one is, in one step. */
    void note(String part, List<Listed> found, Collection<String> gone, String next);

    /** A list that began anew has come to its end. */
    void finish(String part);

    /** Whatever is of another part is gone. */
    void keepParts(Set<String> parts);

    Optional<Listed> find(String key);

    /** The next items by their keys; folders are left out. */
    List<Listed> after(String key, int limit);

    int size();

    /** How the request of an item ended. */
    void settle(Listed item, CrawlOutcome outcome, int status);
}
