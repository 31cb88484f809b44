package fi.luotsi.content.harvest;

import fi.luotsi.content.extraction.ExtractionLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of this module, with their keys and defaults. */
@ApplicationScoped
class ContentConfig {
    /** The folder with the worker's libraries. */
    @Inject
    @ConfigProperty(name = "luotsi.worker.folder")
    String workerFolder;

    /** Where files stand for as long as they are read. */
    @Inject
    @ConfigProperty(name = "luotsi.temp.folder")
    String tempFolder;

    /** Where the key of the sources' secrets stands. */
    @Inject
    @ConfigProperty(name = "luotsi.secrets.folder")
    String secretsFolder;

    @Inject
    @ConfigProperty(name = "luotsi.worker.count", defaultValue = "2")
    int workers;

    @Inject
    @ConfigProperty(name = "luotsi.worker.heap.mebibytes", defaultValue = "512")
    int heapMebibytes;

    @Inject
    @ConfigProperty(name = "luotsi.worker.seconds", defaultValue = "60")
    int seconds;

    @Inject
    @ConfigProperty(name = "luotsi.worker.files", defaultValue = "5000")
    int files;

    /** Tesseract: a path, or a name in the usual folders. */
    @Inject
    @ConfigProperty(name = "luotsi.recognition.program", defaultValue = "tesseract")
    String recognitionProgram;

    @Inject
    @ConfigProperty(name = "luotsi.recognition.seconds", defaultValue = "120")
    int recognitionSeconds;

    @Inject
    @ConfigProperty(name = "luotsi.recognition.pages", defaultValue = "300")
    int recognitionPages;

    Path workerFolder() {
        return Path.of(workerFolder);
    }

    Path tempFolder() {
        return Path.of(tempFolder);
    }

    Path secretsFolder() {
        return Path.of(secretsFolder);
    }

    String recognitionProgram() {
        return recognitionProgram;
    }

    int recognitionSeconds() {
        return recognitionSeconds;
    }

    int recognitionPages() {
        return recognitionPages;
    }

    ExtractionLimits limits() {
        var standard = ExtractionLimits.standard();
        return new ExtractionLimits(
                workers,
                heapMebibytes,
                Duration.ofSeconds(seconds),
                files,
                standard.fileBytes(),
                standard.textCharacters(),
                standard.parts(),
                standard.partDepth(),
                standard.partBytes());
    }
}
