package fi.luotsi.content.extraction;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.extraction.Frames.Frame;
import fi.luotsi.content.extraction.Frames.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One worker JVM as the portal holds it. Used by one thread at a time; only {@link #kill()} may come from another. */
final class WorkerProcess implements Closeable {
    /** What {@code -XX:+ExitOnOutOfMemoryError} exits with, and the worker too. */
    static final int OUT_OF_MEMORY_STATUS = 3;

    private static final int COMPLAINT_BYTES = 500;

    private final Process process;
    private final Path folder;
    private final DataOutputStream toWorker;
    private final DataInputStream fromWorker;
    private volatile String complaint = "";
    private volatile boolean ready;
    private int filesRead;

    WorkerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        toWorker = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        fromWorker = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        Thread.ofVirtual().name("worker-errors-" + process.pid()).start(this::drainErrors);
    }

    void awaitReady() throws IOException {
        if (Frames.read(fromWorker).type() != Kind.READY) {
            throw new Frames.ProtocolBroken("worker did not say that it is ready");
        }
        ready = true;
    }

    void send(InputStream file, long size, String name) throws IOException {
        send(file, size, Kind.FILE, out -> {
            out.writeUTF(name);
            out.writeLong(size);
        });
    }

    /** Has the picture of one page read. */
    void send(InputStream file, long size, String name, Recognising page) throws IOException {
        send(file, size, Kind.PAGE, out -> {
            out.writeUTF(name);
            out.writeLong(size);
            page.writeTo(out);
        });
    }

    private void send(InputStream file, long size, Kind kind, Frames.Payload head) throws IOException {
        filesRead++;
        Frames.write(toWorker, kind, head);
        if (Frames.copy(file, toWorker) != size) {
            throw new FileChanged();
        }
        toWorker.flush();
    }

    Frame receive() throws IOException {
        return Frames.read(fromWorker);
    }

    int filesRead() {
        return filesRead;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** What the worker said before its first file; later words may hold text of documents and are dropped. */
    String complaint() {
        return CleanText.line(complaint, COMPLAINT_BYTES);
    }

    /** Why a worker that went silent did so. */
    ExtractionReason causeOfDeath() {
        var exited = Uninterruptibly.get(() -> process.waitFor(1, TimeUnit.SECONDS));
        return exited && process.exitValue() == OUT_OF_MEMORY_STATUS
                ? ExtractionReason.OUT_OF_MEMORY
                : ExtractionReason.CRASHED;
    }

    /** Ends the JVM and everything it may have started, at once. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        Uninterruptibly.get(() -> process.waitFor(10, TimeUnit.SECONDS));
        TempFiles.wipe(folder);
    }

    private void drainErrors() {
        var piece = new byte[4096];
        var words = new StringBuilder();
        try (var errors = process.getErrorStream()) {
            for (var n = errors.read(piece); n >= 0; n = errors.read(piece)) {
                if (!ready && words.length() < COMPLAINT_BYTES) {
                    words.append(new String(piece, 0, n, StandardCharsets.UTF_8));
                    complaint = words.toString();
                }
            }
        } catch (IOException e) {
            // The worker is gone; whoever reads its answers notices.
        }
    }

    /** The file has not the size that it had a moment ago. */
    static final class FileChanged extends IOException {
        private static final long serialVersionUID = 1;
    }
}
