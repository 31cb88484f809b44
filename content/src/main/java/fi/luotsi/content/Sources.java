package fi.luotsi.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The sources of the library and their harvests; administrators only. */
public interface Sources {
    List<Source> all();

    Optional<Source> find(SourceId id);

    /**
     * Adds a folder, or returns the source that already reads it.
     *
     * @throws UnusableSource in a sentence, when the folder is not there or cannot be read
     */
    Source addFolder(Path folder, LocalName name, Audience audience, PublicityClass publicity, String owner);

    /**
     * Adds a web site; nothing is asked of it yet.
     *
     * @throws UnusableSource in a sentence, when the site could never be read as it was given
     */
    Source addWebSite(WebSite site, LocalName name, Audience audience, PublicityClass publicity, String owner);

    /** Starts a harvest in the background, or returns the one that runs. */
    HarvestId harvest(SourceId source);

    /** The same, when somebody has looked and says that what is gone is rightly gone, however much it is. */
    HarvestId harvestAndWithdraw(SourceId source);

    /** Asks a running harvest to stop after the file at hand; a later one goes on from there. */
    void stop(HarvestId harvest);

    Optional<HarvestReport> report(HarvestId harvest);

    /** The latest runs of a source, newest first. */
    List<HarvestReport> reports(SourceId source, int limit);

    /** The files of a source that are not whole in the library, by name. */
    List<HarvestProblem> problems(SourceId source, int limit);

    /** How the addresses of a web site ended in a run, by host. */
    List<HostCount> hosts(HarvestId harvest);

    /** The addresses of a web site that gave nothing when they were asked last, though they should. */
    List<AddressProblem> addressProblems(SourceId source, int limit);

    /** Goes on with the runs that a crash cut off; called once at start. */
    void resume();

    /** How the worker JVMs stand that read the files. */
    WorkerStatus workers();
}
