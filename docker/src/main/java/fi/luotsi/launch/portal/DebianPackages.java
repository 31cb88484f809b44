package fi.luotsi.launch.portal;

import fi.luotsi.launch.installation.DataFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Language data that the system brings, or that is fetched as Debian packages and unpacked into the data folder. It has licences of its own and is never
 * shipped; Luotsi works without it, and finds less. Each kind comes or fails by itself.
 *
 * @param name of the folder in the data folder
 * @param traces files that tell that the system has it already
 */
public record DebianPackages(String name, List<String> packages, List<Path> traces) {
    /** Finnish morphology. */
    public static final DebianPackages VOIKKO = new DebianPackages(
            "voikko",
            List.of("libvoikko1", "voikko-fi", "libhfstospell11"),
            Stream.of(
                            "/usr/lib/x86_64-linux-gnu",
                            "/usr/lib/aarch64-linux-gnu",
                            "/usr/lib64",
                            "/usr/lib",
                            "/usr/local/lib")
                    .map(folder -> Path.of(folder, "libvoikko.so.1"))
                    .toList());
    /** Dictionaries, and Swedish words. */
    public static final DebianPackages DICTIONARIES = new DebianPackages(
            "dictionaries/freedict",
            List.of(
                    "dict-freedict-fin-swe",
                    "dict-freedict-swe-fin",
                    "dict-freedict-fin-eng",
                    "dict-freedict-eng-fin",
                    "dict-freedict-swe-eng",
                    "dict-freedict-eng-swe",
                    "hunspell-sv"),
            List.of(Path.of("/usr/share/dictd/freedict-swe-fin.index")));
    /** The texts of LibreOffice, which know the words of computing. */
    public static final DebianPackages PROGRAM_TEXTS = new DebianPackages(
            "dictionaries/libreoffice",
            List.of("libreoffice-l10n-fi", "libreoffice-l10n-sv"),
            List.of(Path.of("/usr/lib/libreoffice/program/resource/sv/LC_MESSAGES")));

    private static final long LIMIT_SECONDS = 40;

    /** The folder for the portal, or nothing where the system has it or it cannot be had. */
    public Optional<Path> provide(DataFolder data) {
        var folder = data.resolve(name);
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        return isInstalled() || !fetch(data.subfolder("tmp/" + name), folder) ? Optional.empty() : Optional.of(folder);
    }

    public boolean isInstalled() {
        return traces.stream().anyMatch(Files::exists);
    }

    private boolean fetch(Path draft, Path folder) {
        try {
            if (!download(draft)) {
                return false;
            }
            var unpacked = Files.createDirectories(draft.resolve("unpacked"));
            for (var file : files(draft)) {
                if (!run(draft, List.of("dpkg", "-x", file.toString(), unpacked.toString()))) {
                    return false;
                }
                Files.delete(file);
            }
            Files.createDirectories(Objects.requireNonNull(folder.getParent()));
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException unavailable) {
            return false;
        }
    }

    /** A machine that never asked for package lists has to once; only root may. */
    private boolean download(Path draft) throws IOException {
        var download = Stream.concat(Stream.of("apt-get", "-qq", "download"), packages.stream())
                .toList();
        return run(draft, download) || (run(draft, List.of("apt-get", "-qq", "update")) && run(draft, download));
    }

    private static List<Path> files(Path draft) throws IOException {
        try (var files = Files.list(draft)) {
            return files.filter(file -> file.toString().endsWith(".deb")).toList();
        }
    }

    private static boolean run(Path folder, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
