package fi.luotsi.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The sources of the library and their harvests; administrators only. */
public class Sources {
    public List<Source> all() {
        throw new IllegalStateException();
    }

    public Optional<Source> find(SourceId id) {
        throw new IllegalStateException();
    }

    /**
     * Adds a folder, or returns the source that already reads it.
     *
     * @throws UnusableSource in a sentence, when the folder is not there or cannot be read
     */
    public Source addFolder(Path folder, LocalName name, Audience audience, PublicityClass publicity, String owner) {
        throw new IllegalStateException();
    }

    /** Starts a harvest in the background, or returns the one that runs. */
    public HarvestId harvest(SourceId source) {
        throw new IllegalStateException();
    }

    /** Asks a running harvest to stop after the file at hand; a later one goes on from there. */
    public void stop(HarvestId harvest) {
        throw new IllegalStateException();
    }

    public Optional<HarvestReport> report(HarvestId harvest) {
        throw new IllegalStateException();
    }

    /** The latest runs of a source, newest first. */
    public List<HarvestReport> reports(SourceId source, int limit) {
        throw new IllegalStateException();
    }

    /** The files of a source that are not whole in the library, by name. */
    public List<HarvestProblem> problems(SourceId source, int limit) {
        throw new IllegalStateException();
    }
}
