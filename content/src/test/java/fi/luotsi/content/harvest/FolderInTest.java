package fi.luotsi.content.harvest;

import fi.luotsi.content.Audience;
import fi.luotsi.content.DryRun;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.Library;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Source;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.library.LibraryInTest;
import fi.luotsi.content.source.Folder;
import fi.luotsi.content.source.Offer;
import fi.luotsi.content.source.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A folder as a source on the real database, harvested as the portal does it. */
final class FolderInTest implements AutoCloseable {
    final TestDatabase database = TestDatabase.create("content");
    final LibraryInTest stored = new LibraryInTest(database.entities());
    final Library library = stored.library();
    final HarvestStore store = new HarvestStore();
    final ProblemStore problems = new ProblemStore();
    final DryRunStore dryRuns = new DryRunStore();
    final RecognitionStore recognitions = new RecognitionStore();
    final Source source;
    BiFunction<Path, String, Extraction> reader = new PlainTextReader()::extract;
    private final Path folder;
    private final Path temp;

    FolderInTest(Path folder, Path temp) {
        this.folder = folder;
        this.temp = temp;
        store.entities = database.entities();
        store.archive = stored.archive();
        store.recognitions = recognitions;
        recognitions.entities = database.entities();
        recognitions.archive = stored.archive();
        recognitions.completions = stored.completions();
        recognitions.config = new ContentConfig();
        recognitions.config.recognitionPages = 3;
        problems.entities = database.entities();
        dryRuns.entities = database.entities();
        source = database.inTransaction(() -> stored.catalogue()
                .add(
                        Source.Kind.FOLDER,
                        folder.toString(),
                        LocalName.same("Käsikirja"),
                        Audience.STAFF,
                        PublicityClass.INTERNAL,
                        "Rehtori"));
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    HarvestReport harvest() {
        return harvest(() -> Folder.at(folder.toString()), false);
    }

    HarvestReport harvest(Supplier<Offer> offer, boolean mayWithdrawMuch) {
        return run(database.inTransaction(() -> store.begin(source.id())), offer, mayWithdrawMuch);
    }

    /** Goes on with a run that had begun. */
    void runAgain(HarvestId harvest) {
        run(harvest, () -> Folder.at(folder.toString()), false);
    }

    private HarvestReport run(HarvestId harvest, Supplier<Offer> offer, boolean mayWithdrawMuch) {
        new HarvestRun(
                        harvest,
                        source.id(),
                        offer,
                        new HarvestStoreInTransactions(store, database),
                        new Reading(reader, new Snapshots(temp), Runnable::run),
                        mayWithdrawMuch)
                .run();
        return database.inTransaction(() -> store.report(harvest)).orElseThrow();
    }

    /** As the button on the report does. */
    HarvestReport retry(String... items) {
        var keys = database.inTransaction(() -> problems.forget(source.id(), List.of(items)));
        var standing = database.inTransaction(() -> store.known(source.id())).keySet().stream()
                .filter(key -> !keys.contains(key))
                .toList();
        return harvest(() -> part(keys, standing), false);
    }

    private Offer part(List<String> keys, List<String> standing) {
        try {
            return new Part(Folder.at(folder.toString()).items(keys), standing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    DryRun dryRun() {
        var transactional = new DryRunStoreInTransactions(dryRuns, database);
        transactional.begin(source.id());
        var known = database.inTransaction(() -> store.known(source.id()));
        DryRunDesk.rehearsal(source.id(), known, List.of(), transactional, frontier -> Folder.at(folder.toString()))
                .run();
        return database.inTransaction(() -> dryRuns.latest(source.id())).orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
