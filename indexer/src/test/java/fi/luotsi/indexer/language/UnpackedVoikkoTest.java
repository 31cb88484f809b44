package fi.luotsi.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout of {@code dpkg -x}; in a process of its own, because a library is loaded once in the life of a process. */
class UnpackedVoikkoTest {
    private static final Path LIBRARIES = Path.of("/usr/lib/x86_64-linux-gnu");
    private static final Path DICTIONARIES = Path.of("/usr/lib/voikko");

    @Test
    void a_folder_of_unpacked_packages_is_used_instead_of_the_system(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(LIBRARIES.resolve("libvoikko.so.1")), "Voikko is not installed here to be copied");
        copy(LIBRARIES, folder.resolve("usr/lib/x86_64-linux-gnu"), "libvoikko.so.1", "libhfstospell.so.11");
        copy(
                DICTIONARIES.resolve("5/mor-standard"),
                folder.resolve("usr/lib/voikko/5/mor-standard"),
                "index.txt",
                "mor.vfst",
                "autocorr.vfst");

        var answer = ask(folder);

        assertThat(answer).contains("lemmas=kauppias").contains(folder + "/usr/lib/x86_64-linux-gnu/libvoikko.so.1");
    }

    private static void copy(Path from, Path to, String... files) throws IOException {
        Files.createDirectories(to);
        for (var file : files) {
            Files.copy(from.resolve(file).toRealPath(), to.resolve(file));
        }
    }

    private static String ask(Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var process = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return answer;
    }

    /** Prints what Voikko says, and which library the process holds. */
    static final class Probe {
        public static void main(String[] arguments) throws IOException {
            System.out.println(Morphology.at(arguments[0]).forms("kauppiaan".toCharArray(), 9));
            try (var maps = Files.lines(Path.of("/proc/self/maps"))) {
                maps.filter(line -> line.contains("voikko")).forEach(System.out::println);
            }
        }
    }
}
