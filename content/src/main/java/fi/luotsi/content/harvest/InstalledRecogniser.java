package fi.luotsi.content.harvest;

import fi.luotsi.content.extraction.Recogniser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether Tesseract stands on this machine: looked at again every minute, so that it counts as soon as it is installed. */
@ApplicationScoped
class InstalledRecogniser {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    @Inject
    ContentConfig config;

    private Optional<Recogniser> found = Optional.empty();
    private long lookedAt = System.nanoTime() - LOOK_EVERY.toNanos();

    synchronized Optional<Recogniser> find() {
        if (System.nanoTime() - lookedAt >= LOOK_EVERY.toNanos()) {
            found = Recogniser.find(config.recognitionProgram(), config.recognitionSeconds());
            lookedAt = System.nanoTime();
        }
        return found;
    }

    /** What has to be installed so that all our languages are read. */
    List<String> missingPackages() {
        var known = find().map(Recogniser::languages);
        return Stream.concat(
                        known.isEmpty() ? Stream.of("tesseract-ocr") : Stream.empty(),
                        Recogniser.LANGUAGES.stream()
                                .filter(language -> !known.orElse(List.of()).contains(language))
                                .map(language -> "tesseract-ocr-" + language))
                .toList();
    }
}
