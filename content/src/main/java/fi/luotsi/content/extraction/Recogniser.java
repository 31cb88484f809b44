package fi.luotsi.content.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tesseract as it stands on this machine.
 *
 * @param version as it calls itself
 * @param languages those of ours that it can read, ISO 639-2
 */
public record Recogniser(Path program, String version, List<String> languages, int pageSeconds) {
    /** What it should read, in the order in which it tries: Swedish first, as the Finnish model takes å for ä, and loses nothing by coming second. */
    public static final List<String> LANGUAGES = List.of("swe", "fin", "eng");

    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin", "/bin");
    private static final int ANSWER_SECONDS = 10;
    private static final int MOST_ANSWER_BYTES = 1 << 16;

    public Recogniser {
        languages = List.copyOf(languages);
    }

    /**
     * Looks whether the program answers and can read at least one of our languages.
     *
     * @param program a path, or a name in the usual folders
     */
    public static Optional<Recogniser> find(String program, int pageSeconds) {
        return locate(program).flatMap(path -> {
            var version =
                    answer(path, "--version").lines().findFirst().orElse("").strip();
            var known = answer(path, "--list-langs").lines().map(String::strip).toList();
            var languages = LANGUAGES.stream().filter(known::contains).toList();
            return version.isEmpty() || languages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Recogniser(path, CleanText.line(version, 100), languages, pageSeconds));
        });
    }

    Recognising page(int page) {
        return new Recognising(page, program.toString(), String.join("+", languages), pageSeconds);
    }

    private static Optional<Path> locate(String program) {
        var places = program.contains("/")
                ? Stream.of(Path.of(program).toAbsolutePath())
                : FOLDERS.stream().map(folder -> Path.of(folder, program));
        return places.filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst();
    }

    /** What it writes on both outputs, as versions differ in which; nothing if it fails or is slow. */
    private static String answer(Path program, String question) {
        try {
            var process = new ProcessBuilder(
                            "timeout", "-s", "KILL", Integer.toString(ANSWER_SECONDS), program.toString(), question)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            try (var output = process.getInputStream()) {
                var words = new String(output.readNBytes(MOST_ANSWER_BYTES), UTF_8);
                return process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0 ? words : "";
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException unusable) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
