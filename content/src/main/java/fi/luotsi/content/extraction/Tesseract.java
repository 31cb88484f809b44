package fi.luotsi.content.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.ExtractionReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The program that reads pictures, started for one page at a time: behind all others, with one thread, little memory and a clock that ends it with whatever it
 * started. It sees no bytes of the file, only a grey picture that this JVM has drawn.
 */
record Tesseract(String program, String languages, int seconds) {
    private static final int MOST_OUTPUT_BYTES = 4 << 20;
    private static final int KILLED = 128 + 9;
    private static final List<String> BOUNDS =
            List.of("prlimit", "--core=0", "--as=" + (2L << 30), "--fsize=" + (64 << 20));
    private static final List<String> BEHIND_ALL = List.of("nice", "-n", "19");

    RecognisedLines read(PagePicture picture) throws IOException {
        var png = Files.createTempFile("page-", ".png");
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(picture.image(), "png", png.toFile());
            return RecognisedLines.parse(run(words(png, picture)));
        } finally {
            Files.deleteIfExists(png);
        }
    }

    private List<String> words(Path png, PagePicture picture) {
        var words = new ArrayList<>(List.of("timeout", "-s", "KILL", Integer.toString(seconds)));
        words.addAll(BEHIND_ALL);
        if (Files.isExecutable(Path.of("/usr/bin/prlimit"))) {
            words.addAll(BOUNDS);
        }
        words.addAll(List.of(program, png.toString(), "stdout", "-l", languages));
        picture.dpi().ifPresent(dpi -> words.addAll(List.of("--dpi", Integer.toString(dpi))));
        words.add("tsv");
        return words;
    }

    private String run(List<String> words) throws IOException {
        var begin = System.nanoTime();
        var process = start(words);
        try (var output = process.getInputStream()) {
            var bytes = output.readNBytes(MOST_OUTPUT_BYTES + 1);
            if (bytes.length > MOST_OUTPUT_BYTES) {
                throw new Stopped(ExtractionReason.TOO_LONG);
            }
            var status = Uninterruptibly.get(process::waitFor);
            if (status != 0) {
                throw new Stopped(reason(status, Duration.ofNanos(System.nanoTime() - begin)));
            }
            return new String(bytes, UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(List<String> words) throws Stopped {
        var builder = new ProcessBuilder(words)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            return builder.start();
        } catch (IOException gone) {
            throw new Stopped(ExtractionReason.UNREADABLE);
        }
    }

    private ExtractionReason reason(int status, Duration took) {
        if (status == KILLED && took.toSeconds() >= seconds) {
            return ExtractionReason.TIMED_OUT;
        }
        return status == 126 || status == 127 ? ExtractionReason.UNREADABLE : ExtractionReason.CRASHED;
    }

    /** The program did not read the page; {@code UNREADABLE} says that it is not there. */
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1;

        private final ExtractionReason reason;

        Stopped(ExtractionReason reason) {
            super(reason.sentence());
            this.reason = reason;
        }

        ExtractionReason reason() {
            return reason;
        }
    }
}
