package fi.luotsi.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** A tool of npm, installed as its lock file says and without running scripts of strangers. */
record NodeFolder(Path setup, Path folder) {
    static boolean isPossible() {
        return Files.isExecutable(Path.of("/usr/bin/npm")) || Files.isExecutable(Path.of("/usr/local/bin/npm"));
    }

    Path output() {
        return folder.resolve("output.txt");
    }

    void install(String... files) throws IOException {
        Files.createDirectories(folder);
        for (var file : files) {
            Files.copy(setup.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            var npm = run("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
            if (!npm.waitFor(3, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                throw new IllegalStateException("npm cannot install what is in " + setup + ", see " + output());
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    Process run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }
}
