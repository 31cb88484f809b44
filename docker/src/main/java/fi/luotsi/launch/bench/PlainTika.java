package fi.luotsi.launch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * The baseline of the ingest bench: Tika as its own examples use it, two threads, no database and no index. Prints the seconds of a round over a folder
 * after some others. Runs only in the process that {@link Baseline} starts.
 */
public final class PlainTika {
    private static final int THREADS = 2;

    private PlainTika() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var files = files(Path.of(arguments[0]));
        for (var round = 0; round < IngestBench.WARMING; round++) {
            read(files);
        }
        var start = System.nanoTime();
        read(files);
        System.out.println((System.nanoTime() - start) / 1e9);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private static void read(List<Path> files) throws InterruptedException {
        var parser = new AutoDetectParser();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            files.forEach(file -> threads.execute(() -> read(parser, file)));
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.HOURS);
        }
    }

    private static void read(AutoDetectParser parser, Path file) {
        try (var bytes = Files.newInputStream(file)) {
            parser.parse(bytes, new BodyContentHandler(-1), new Metadata(), new ParseContext());
        } catch (IOException | SAXException | TikaException unreadable) {
            // A file that Tika cannot read counts as read: the baseline is given the benefit.
            return;
        }
    }
}
