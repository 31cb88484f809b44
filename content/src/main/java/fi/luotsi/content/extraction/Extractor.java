package fi.luotsi.content.extraction;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.WorkerStatus;
import fi.luotsi.content.WorkerStatus.Replacement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Reads files in worker JVMs. Thread-safe; as many callers are served at once as there are workers. */
public class Extractor implements AutoCloseable {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final ExtractionLimits limits;
    private final TempFiles temp;
    private final WorkerCommand command;
    private final WorkerPool pool;
    private final AtomicLong filesRead = new AtomicLong();
    private final AtomicInteger inHand = new AtomicInteger();

    /**
     * Starts no worker yet.
     *
     * @param workerFolder holds the worker's jars, this module's own among them
     * @param tempFolder belongs to this extractor alone
     */
    public Extractor(Path workerFolder, Path tempFolder, ExtractionLimits limits) {
        this(classPath(workerFolder), tempFolder, limits);
    }

    /** With the class path of the worker's JVM written out. */
    public Extractor(String classPath, Path tempFolder, ExtractionLimits limits) {
        this.limits = limits;
        temp = TempFiles.in(tempFolder);
        command = WorkerCommand.onThisMachine(classPath, limits);
        pool = new WorkerPool(command, temp);
    }

    /** Starts the workers ahead of the first file and returns at once. */
    public void start() {
        pool.start();
    }

    /** Reads one file. Whatever the file is, this returns within its time limit and throws nothing because of it. */
    public Extraction extract(Path file, String name) {
        filesRead.incrementAndGet();
        inHand.incrementAndGet();
        try {
            return extract(file, name, (worker, bytes, size) -> worker.send(bytes, size, line(name)));
        } finally {
            inHand.decrementAndGet();
        }
    }

    /** Reads the picture of one page, with the same promise; the sections of the answer are its text. */
    public Extraction recognise(Path file, String name, int page, Recogniser recogniser) {
        var recognising = recogniser.page(page);
        return extract(file, name, (worker, bytes, size) -> worker.send(bytes, size, line(name), recognising));
    }

    /** Is a file being read, or waiting for a worker? */
    public boolean isBusy() {
        return inHand.get() > 0;
    }

    @FunctionalInterface
    private interface Sending {
        void to(WorkerProcess worker, InputStream bytes, long size) throws IOException;
    }

    private Extraction extract(Path file, String name, Sending sending) {
        try {
            if (!Files.isRegularFile(file)) {
                return rejected(ExtractionReason.UNREADABLE, name);
            }
            var size = Files.size(file);
            if (size == 0 || size > limits.fileBytes()) {
                return rejected(size == 0 ? ExtractionReason.EMPTY : ExtractionReason.TOO_LARGE, name);
            }
            try (var bytes = Files.newInputStream(file)) {
                return extract(bytes, size, name, sending);
            }
        } catch (IOException e) {
            return rejected(ExtractionReason.UNREADABLE, name);
        }
    }

    public WorkerStatus status() {
        return new WorkerStatus(pool.processIds().size(), filesRead.get(), pool.replacements(), command.isolation());
    }

    WorkerPool pool() {
        return pool;
    }

    /** Ends all workers; files being read at this moment are reported as crashed. */
    @Override
    public void close() {
        pool.close();
    }

    private static String line(String name) {
        return CleanText.line(name, Summary.LONGEST_VALUE);
    }

    private Extraction extract(InputStream bytes, long size, String name, Sending sending) {
        return pool.take()
                .map(worker -> extract(worker, bytes, size, name, sending))
                .orElseGet(() -> rejected(ExtractionReason.CRASHED, name));
    }

    private Extraction extract(WorkerProcess worker, InputStream bytes, long size, String name, Sending sending) {
        var late = new AtomicBoolean();
        var alarm = pool.killAfter(limits.fileTime(), worker, () -> late.set(true));
        var assembly = new Assembly(limits, temp);
        try {
            sending.to(worker, bytes, size);
            var extraction = receive(worker, assembly);
            alarm.cancel(false);
            pool.giveBack(worker);
            return extraction;
        } catch (IOException e) {
            alarm.cancel(false);
            var reason = reason(e, late.get(), worker);
            pool.discard(worker, replacement(reason));
            return assembly.interrupted(reason, UNKNOWN_TYPE, PartName.title(name));
        }
    }

    private static Extraction receive(WorkerProcess worker, Assembly assembly) throws IOException {
        var whole = Optional.<Extraction>empty();
        while (whole.isEmpty()) {
            whole = assembly.accept(worker.receive());
        }
        return whole.get();
    }

    private static ExtractionReason reason(IOException e, boolean late, WorkerProcess worker) {
        if (late) {
            return ExtractionReason.TIMED_OUT;
        }
        if (e instanceof WorkerProcess.FileChanged) {
            return ExtractionReason.UNREADABLE;
        }
        return worker.causeOfDeath();
    }

    private static Replacement replacement(ExtractionReason reason) {
        return switch (reason) {
            case TIMED_OUT -> Replacement.TIMED_OUT;
            case OUT_OF_MEMORY -> Replacement.OUT_OF_MEMORY;
            case UNREADABLE -> Replacement.FILE_CHANGED;
            default -> Replacement.CRASHED;
        };
    }

    private static Extraction rejected(ExtractionReason reason, String name) {
        var summary = Summary.rejected(reason, UNKNOWN_TYPE, PartName.title(name));
        return Assembly.extraction(summary, List.of(), List.of());
    }

    private static String classPath(Path workerFolder) {
        var jars = workerFolder.toFile().list((folder, name) -> name.endsWith(".jar"));
        if (jars == null || jars.length == 0) {
            throw new IllegalArgumentException("no worker libraries in " + workerFolder);
        }
        return workerFolder.toAbsolutePath().resolve("*").toString();
    }
}
