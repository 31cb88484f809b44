package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of a web site: those asked in this round and those that wait. It outlives the run, so that a round that was cut off goes on, and a new
 * round asks again for what the one before knew. Each call stands when it returns.
 */
public interface Frontier {
    /** Begins a round, unless one was cut off. */
    void begin();

    /** Adds those that are new; of those that wait already, only what an interface says of them is noted. */
    void add(Collection<Waiting> found);

    /** The next to be asked: those tried least, nearest to the start first, twins last. */
    List<Waiting> next(int limit);

    /** How an address ended. That it was {@link CrawlOutcome#FETCHED} is noted by who stores the item, together with it. */
    void settle(String address, CrawlOutcome outcome, int status);

    /** Tries again later in this round. */
    void retry(String address);

    /** The address says the same as another, which has to be asked first. */
    void postpone(String address, String twin, String version);

    /** The address says the same as another, which stands for it. */
    void duplicate(String address, String twin, String version, int status);

    /** How an address ended in this round, if it was asked. */
    Optional<CrawlOutcome> outcome(String address);

    /** The address that stands for this one, where this one says the same. */
    Optional<String> twin(String address);

    int waiting();

    int size();

    /** Addresses whose items stay, asked or not. */
    List<String> kept();

    /** Gives up what still waits in this round. */
    void leaveRest();
}
