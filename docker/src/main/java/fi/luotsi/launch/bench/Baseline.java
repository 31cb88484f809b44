package fi.luotsi.launch.bench;

import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Refusal;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** Runs plain Tika in a process of its own: Tika stands in the worker's folder and not on the launcher's class path, where {@link PlainTika} cannot even be linked. */
final class Baseline {
    private Baseline() {}

    /** The seconds of the second round over the folder. */
    static double seconds(Distribution distribution, Path folder) {
        var classPath = distribution.worker().resolve("*") + File.pathSeparator + distribution.launcherJar();
        try {
            var process = new ProcessBuilder(
                            Distribution.java().toString(),
                            "-Xmx1g",
                            "-cp",
                            classPath,
                            PlainTika.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var output = process.inputReader()) {
                return Double.parseDouble(lastOf(output));
            }
        } catch (IOException | NumberFormatException broken) {
            throw new Refusal("The baseline, plain Tika, did not run: " + broken.getMessage() + ".", broken);
        }
    }

    /** The libraries of the formats greet on the same output. */
    private static String lastOf(BufferedReader output) {
        return output.lines().reduce("", (before, line) -> line);
    }
}
