package fi.luotsi.content.extraction;

import java.nio.file.Path;

/** Reads files in worker JVMs. Thread-safe; as many callers are served at once as there are workers. */
public class Extractor implements AutoCloseable {
    protected Extractor() {}

    public Extractor(Path workerFolder, Path tempFolder, ExtractionLimits limits) {}

    public fi.luotsi.content.WorkerStatus status() {
        throw new IllegalStateException();
    }

    /** Reads one file. Whatever the file is, this returns within its time limit and throws nothing because of it. */
    public Extraction extract(Path file, String name) {
        throw new IllegalStateException();
    }

    @Override
    public void close() {}
}
