package fi.luotsi.launch.bench;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Refusal;
import fi.luotsi.launch.portal.DebianPackages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures of the search, in a process of their own with the portal's libraries and its Finnish morphology. */
public final class SearchMeasurement {
    private static final String MAIN = "fi.luotsi.indexer.evaluation.Measurement";

    private final Distribution distribution;
    private final DataFolder data;

    public SearchMeasurement(Distribution distribution, DataFolder data) {
        this.distribution = distribution;
        this.data = data;
    }

    /** Prints what it found; a collection that cannot be used is told in a sentence. */
    public int run(boolean json, String what, Path... files) {
        var command = new ArrayList<>(List.of(
                Distribution.java().toString(),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dluotsi.voikko.folder=" + set("LUOTSI_VOIKKO_FOLDER").orElseGet(this::voikko),
                "-Dluotsi.dictionary.folder=" + set("LUOTSI_DICTIONARY_FOLDER").orElseGet(this::dictionaries),
                "-cp",
                distribution.indexer().resolve("*")
                        + File.pathSeparator
                        + distribution.launcherJar().resolveSibling("*"),
                MAIN,
                what));
        for (var file : files) {
            command.add(file.toAbsolutePath().normalize().toString());
        }
        if (json) {
            command.add("json");
        }
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            throw new Refusal("The measurement could not be started: " + missing.getMessage() + ".", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Optional<String> set(String setting) {
        return Optional.ofNullable(System.getenv(setting));
    }

    private String voikko() {
        return DebianPackages.VOIKKO.provide(data).map(Path::toString).orElse("");
    }

    private String dictionaries() {
        var words = DebianPackages.DICTIONARIES.provide(data);
        var texts = DebianPackages.PROGRAM_TEXTS.provide(data);
        return words.or(() -> texts)
                .map(fetched -> data.resolve("dictionaries").toString())
                .orElse("");
    }
}
