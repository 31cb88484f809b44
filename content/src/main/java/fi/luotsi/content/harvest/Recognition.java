package fi.luotsi.content.harvest;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.RecognitionStatus;
import fi.luotsi.content.TextRecognition;
import fi.luotsi.content.extraction.Extractor;
import fi.luotsi.content.extraction.Recogniser;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** Recognition in this portal, behind its harvests. */
@ApplicationScoped
class Recognition implements TextRecognition {
    /** Time for drawing a page and for a worker's start, besides the reading itself. */
    private static final int DRAWING_SECONDS = 60;

    private static final int LEASE_MARGIN_SECONDS = 60;

    @Inject
    InstalledRecogniser installed;

    @Inject
    RecognitionStore store;

    @Inject
    RecognitionFigures figures;

    @Inject
    HarvestRuns runs;

    @Inject
    ContentConfig config;

    private final String portal = HarvestId.next().toString();
    private volatile boolean closed;
    private Optional<Extractor> working = Optional.empty();

    @Override
    public RecognitionStatus status() {
        return new RecognitionStatus(
                installed.find().map(Recogniser::version),
                installed.missingPackages(),
                figures.waitingFiles(),
                figures.pages("WAITING"),
                figures.pages("DONE"),
                figures.failed(),
                figures.unreadFiles());
    }

    @Override
    public void work() {
        var recogniser = installed.find();
        if (closed || recogniser.isEmpty() || runs.isReading() || figures.waitingFiles() == 0) {
            return;
        }
        try (var extractor = open()) {
            var folder =
                    Snapshots.in(config.tempFolder().resolve("recognition")).folder();
            var seconds = config.recognitionSeconds() + DRAWING_SECONDS + LEASE_MARGIN_SECONDS;
            var desk = new RecognitionDesk(
                    store,
                    (file, name, page) -> extractor.recognise(file, name, page, recogniser.get()),
                    folder,
                    portal,
                    seconds);
            desk.work(() -> !closed && !runs.isReading(), () -> !closed);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A worker of its own, for this turn: harvests keep theirs. */
    private synchronized Extractor open() {
        var time = Duration.ofSeconds(config.recognitionSeconds() + (long) DRAWING_SECONDS);
        var limits = config.limits().alone(time);
        var extractor = new Extractor(config.workerFolder(), config.tempFolder().resolve("recognisers"), limits);
        working = Optional.of(extractor);
        return extractor;
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        working.ifPresent(Extractor::close);
    }
}
