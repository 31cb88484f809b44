package fi.luotsi.launch.portal;

import fi.luotsi.launch.installation.DataFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finnish morphology, which the system brings or Debian's packages do, unpacked into the data folder. Luotsi works without it, and finds less. */
public final class Voikko {
    private static final List<String> PACKAGES = List.of("libvoikko1", "voikko-fi", "libhfstospell11");
    private static final long LIMIT_SECONDS = 40;

    private Voikko() {}

    /** The folder for the portal, or nothing where the system has Voikko or none can be had. */
    public static Optional<Path> provide(DataFolder data) {
        var folder = data.resolve("voikko");
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        return isInstalled() || !fetch(data.subfolder("tmp/voikko"), folder) ? Optional.empty() : Optional.of(folder);
    }

    public static boolean isInstalled() {
        return Stream.of(
                        "/usr/lib/x86_64-linux-gnu",
                        "/usr/lib/aarch64-linux-gnu",
                        "/usr/lib64",
                        "/usr/lib",
                        "/usr/local/lib")
                .anyMatch(folder -> Files.exists(Path.of(folder, "libvoikko.so.1")));
    }

    private static boolean fetch(Path draft, Path folder) {
        try {
            if (!download(draft)) {
                return false;
            }
            var unpacked = Files.createDirectories(draft.resolve("unpacked"));
            for (var file : packages(draft)) {
                if (!run(draft, List.of("dpkg", "-x", file.toString(), unpacked.toString()))) {
                    return false;
                }
                Files.delete(file);
            }
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException unavailable) {
            return false;
        }
    }

    /** A machine that never asked for package lists has to once; only root may. */
    private static boolean download(Path draft) throws IOException {
        var download = Stream.concat(Stream.of("apt-get", "-qq", "download"), PACKAGES.stream())
                .toList();
        return run(draft, download) || (run(draft, List.of("apt-get", "-qq", "update")) && run(draft, download));
    }

    private static List<Path> packages(Path draft) throws IOException {
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
