package fi.luotsi.launch.start;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Settings;
import fi.luotsi.launch.portal.DebianPackages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Fetches morphology and dictionaries beside the start of the database, and never holds the start up for long: what comes late is used at the next start. */
final class LanguageData {
    private static final long PATIENCE_SECONDS = 20;

    private final CompletableFuture<Optional<Path>> voikko;
    private final CompletableFuture<Optional<Path>> dictionaries;

    private LanguageData(CompletableFuture<Optional<Path>> voikko, CompletableFuture<Optional<Path>> dictionaries) {
        this.voikko = voikko;
        this.dictionaries = dictionaries;
    }

    static LanguageData fetch(Settings settings, DataFolder data) {
        var voikko = settings.find("LUOTSI_VOIKKO_FOLDER").isPresent()
                ? CompletableFuture.completedFuture(Optional.<Path>empty())
                : CompletableFuture.supplyAsync(() -> voikko(data));
        // one after the other: apt-get locks its lists
        var dictionaries = settings.find("LUOTSI_DICTIONARY_FOLDER").isPresent()
                ? CompletableFuture.completedFuture(Optional.<Path>empty())
                : voikko.thenApplyAsync(done -> dictionaries(data));
        return new LanguageData(patiently(voikko), patiently(dictionaries));
    }

    private static CompletableFuture<Optional<Path>> patiently(CompletableFuture<Optional<Path>> fetching) {
        return fetching.copy().completeOnTimeout(Optional.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The folder with Voikko, if it was fetched. */
    Optional<Path> voikko() {
        return voikko.join();
    }

    /** The folder with dictionaries and word lists, if any were fetched. */
    Optional<Path> dictionaries() {
        return dictionaries.join();
    }

    private static Optional<Path> voikko(DataFolder data) {
        var folder = DebianPackages.VOIKKO.provide(data);
        if (folder.isEmpty() && !DebianPackages.VOIKKO.isInstalled()) {
            System.out.println(
                    "Without Voikko, Finnish is searched by stems and letters only."
                            + " For lemmas and compounds install libvoikko1 and voikko-fi (Debian: apt-get install libvoikko1 voikko-fi).");
        }
        return folder;
    }

    private static Optional<Path> dictionaries(DataFolder data) {
        var words = DebianPackages.DICTIONARIES.provide(data);
        var texts = DebianPackages.PROGRAM_TEXTS.provide(data);
        if (words.isEmpty() && !DebianPackages.DICTIONARIES.isInstalled()) {
            System.out.println(
                    "Without dictionaries, a query finds texts in its own language only; docs/finding.md tells how to add some.");
        }
        return words.or(() -> texts).map(fetched -> data.resolve("dictionaries"));
    }
}
