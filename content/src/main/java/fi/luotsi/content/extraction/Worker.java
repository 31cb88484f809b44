package fi.luotsi.content.extraction;

import fi.luotsi.content.extraction.Frames.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;

/**
 * The worker JVM: reads files that come by standard input and answers by standard output. One thread parses, the main thread waits for the next file and so
 * notices at once when the portal is gone.
 */
final class Worker {
    private static final int PORTAL_GONE_STATUS = 4;
    private static final long PARSER_STACK_BYTES = 4 << 20;

    private final WorkerLimits limits;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final SynchronousQueue<Work> files = new SynchronousQueue<>();
    private final Path scratch = Path.of(System.getProperty("java.io.tmpdir"));

    /**
     * A file to be read.
     *
     * @param recognising the page whose picture is to be read, instead of the file's own text
     */
    private record Work(Input input, Optional<Recognising> recognising) {}

    private Worker(WorkerLimits limits, DataInputStream in, DataOutputStream out) {
        this.limits = limits;
        this.in = in;
        this.out = out;
    }

    public static void main(String... arguments) throws Exception {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err); // libraries that print must not break the pipe
        System.setIn(InputStream.nullInputStream());
        NoNetwork.enforce();
        new Worker(WorkerLimits.parse(arguments), in, out).work();
    }

    private void work() throws InterruptedException {
        Thread.ofPlatform().name("parser").stackSize(PARSER_STACK_BYTES).start(this::parse);
        try {
            while (true) {
                files.put(receive());
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(PORTAL_GONE_STATUS);
        }
    }

    private Work receive() throws IOException {
        var frame = Frames.read(in);
        if (frame.type() != Kind.FILE && frame.type() != Kind.PAGE) {
            throw new Frames.ProtocolBroken(frame.type() + " where a file should begin");
        }
        var head = frame.open();
        var name = head.readUTF();
        var size = head.readLong();
        var recognising =
                frame.type() == Kind.PAGE ? Optional.of(Recognising.read(head)) : Optional.<Recognising>empty();
        return new Work(Input.of(new FrameStream(in, size), name, size), recognising);
    }

    private void parse() {
        try {
            var types = new Types();
            warmUp(types);
            Frames.write(out, Kind.READY, payload -> {});
            out.flush();
            while (true) {
                read(files.take(), types);
                out.flush();
                TempFiles.wipeInside(scratch);
            }
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(WorkerProcess.OUT_OF_MEMORY_STATUS);
        } catch (Throwable e) { // whatever it is, only a new JVM helps
            e.printStackTrace();
            Runtime.getRuntime().halt(PORTAL_GONE_STATUS);
        }
    }

    private void read(Work work, Types types) throws IOException {
        try (var input = work.input()) {
            var reading = new Reading(limits, types, out);
            if (work.recognising().isPresent()) {
                reading.page(input, work.recognising().get());
            } else {
                reading.file(input);
            }
        }
    }

    /** Loads the classes that nearly every file needs. */
    private void warmUp(Types types) throws IOException {
        var nowhere = new DataOutputStream(java.io.OutputStream.nullOutputStream());
        for (var page : new String[] {
            "<!DOCTYPE html><html><body><h1>Luotsi</h1><p>Ja se on.</p></body></html>", "# Luotsi\n\nJa se on."
        }) {
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            var name = page.startsWith("#") ? "a.md" : "a.html";
            var input = Input.of(new java.io.ByteArrayInputStream(bytes), name, bytes.length);
            new Reading(limits, types, nowhere).file(input);
        }
    }
}
