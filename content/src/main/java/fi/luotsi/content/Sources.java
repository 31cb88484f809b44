package fi.luotsi.content;

import java.nio.file.Path;
import java.util.Collection;
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

    /** Starts a harvest in the background, or returns the one that runs. */
    HarvestId harvest(SourceId source);

    /** The same, when somebody has looked and says that what is gone or has changed is rightly so, however much it is. */
    HarvestId harvestAndWithdraw(SourceId source);

    /** Reads some items of a source again that are not whole, and only those; or returns the run that goes on. Of a web site they may be addresses that gave nothing. */
    HarvestId retry(SourceId source, Collection<String> items);

    /** Withdraws the documents of a source and destroys its settings and secrets; what its harvests did stays. Nothing runs on it any more. */
    void remove(SourceId source);

    /** The sources of before, the latest removed first. */
    List<RemovedSource> removed();

    /** Harvests a source by itself every so many hours, with a little by chance; with 0 only when somebody asks. */
    void schedule(SourceId source, int everyHours);

    /** 0 when only somebody who asks has it harvested. */
    int everyHours(SourceId source);

    /** Starts the harvests whose time has come; of several portals on one database one starts each. */
    void harvestDue();

    /** Asks a running harvest to stop after the file at hand; a later one goes on from there. */
    void stop(HarvestId harvest);

    Optional<HarvestReport> report(HarvestId harvest);

    /** The latest runs of a source, newest first. */
    List<HarvestReport> reports(SourceId source, int limit);

    /** The files of a source that are not whole in the library, by name. */
    List<HarvestProblem> problems(SourceId source, int limit);

    /** How many files of a source are not whole in the library, by reason. */
    List<ProblemCount> problemCounts(SourceId source);

    /** How the addresses of a web site ended in a run, by host. */
    List<HostCount> hosts(HarvestId harvest);

    /** The addresses of a web site that gave nothing when they were asked last, though they should. */
    List<AddressProblem> addressProblems(SourceId source, int limit);

    /** Goes on with the runs that a crash cut off; called once at start. */
    void resume();

    /** How the worker JVMs stand that read the files. */
    WorkerStatus workers();
}
