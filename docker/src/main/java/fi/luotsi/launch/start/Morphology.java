package fi.luotsi.launch.start;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Settings;
import fi.luotsi.launch.portal.Voikko;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Fetches the Finnish morphology beside the start of the database, and never holds the start up for long. */
final class Morphology {
    private static final long PATIENCE_SECONDS = 20;

    private Morphology() {}

    static CompletableFuture<Optional<Path>> fetch(Settings settings, DataFolder data) {
        if (settings.find("LUOTSI_VOIKKO_FOLDER").isPresent()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return CompletableFuture.supplyAsync(() -> provide(data))
                .completeOnTimeout(Optional.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Optional<Path> provide(DataFolder data) {
        var folder = Voikko.provide(data);
        if (folder.isEmpty() && !Voikko.isInstalled()) {
            System.out.println(
                    "Without Voikko, Finnish is searched by stems and letters only."
                            + " For lemmas and compounds install libvoikko1 and voikko-fi (Debian: apt-get install libvoikko1 voikko-fi).");
        }
        return folder;
    }
}
