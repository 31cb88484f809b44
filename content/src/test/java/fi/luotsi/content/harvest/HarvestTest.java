package fi.luotsi.content.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Difference;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.Library;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Source;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.library.LibraryInTest;
import fi.luotsi.content.source.Folder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is harvested into the real database; only the reading of files is done by a plain text reader. */
class HarvestTest {
    private static final Reader STAFF = Reader.of(Audience.STAFF_GROUP);

    @TempDir
    Path folder;

    @TempDir
    Path temp;

    private TestDatabase database;
    private LibraryInTest stored;
    private Library library;
    private HarvestStore store;
    private Source source;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("content");
        stored = new LibraryInTest(database.entities());
        library = stored.library();
        store = new HarvestStore();
        store.entities = database.entities();
        store.archive = stored.archive();
        source = database.inTransaction(() -> stored.catalogue()
                .add(
                        Source.Kind.FOLDER,
                        folder.toString(),
                        LocalName.same("Käsikirja"),
                        Audience.STAFF,
                        PublicityClass.INTERNAL,
                        "Rehtori"));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_new_file_becomes_a_document_with_its_original() throws IOException {
        write("salasanat.txt", "Salasana vaihdetaan Wilmassa.");

        var report = harvest();

        assertThat(report.state()).isEqualTo(HarvestReport.State.DONE);
        assertThat(report.indexed()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        var document = only();
        assertThat(document.sections())
                .singleElement()
                .satisfies(section -> assertThat(section.text()).contains("Wilmassa"));
        assertThat(document.source().key()).isEqualTo("kasikirja");
        assertThat(originalOf(document)).isEqualTo("Salasana vaihdetaan Wilmassa.");
    }

    @Test
    void an_unchanged_folder_writes_nothing_to_the_library() throws IOException {
        write("a.txt", "Ensimmäinen");
        harvest();
        var before = library.stamps();
        stored.published().events().clear();

        var report = harvest();

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.added() + report.changed() + report.gone()).isZero();
        assertThat(library.stamps()).isEqualTo(before);
        assertThat(stored.published().events()).isEmpty();
    }

    @Test
    void revisions_are_compared_for_those_only_who_may_see_the_document() throws IOException {
        write("a.txt", "Salasana vaihdetaan Wilmassa");
        harvest();
        write("a.txt", "Salasana vaihdetaan Primuksessa nyt");
        harvest();
        var id = only().id();

        var difference = library.difference(id, 1, 2, STAFF).orElseThrow();
        assertThat(difference.sections())
                .singleElement()
                .satisfies(section -> assertThat(section.pieces())
                        .extracting(Difference.Piece::text)
                        .containsExactly("Salasana vaihdetaan", "Wilmassa", "Primuksessa nyt"));
        assertThat(library.difference(id, 1, 2, Reader.ANONYMOUS)).isEmpty();
        assertThat(library.difference(id, 1, 3, STAFF)).isEmpty();
        assertThat(library.summaries(ids(), STAFF))
                .singleElement()
                .satisfies(summary -> assertThat(summary.revisionNumber()).isEqualTo(2));
        assertThat(library.summaries(ids(), Reader.ANONYMOUS)).isEmpty();
    }

    @Test
    void a_file_with_a_new_time_and_the_same_bytes_is_unchanged() throws IOException {
        var file = write("a.txt", "Ensimmäinen");
        harvest();
        var before = library.stamps();
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(harvest().unchanged()).isEqualTo(1);
        assertThat(library.stamps()).isEqualTo(before);
    }

    @Test
    void a_changed_file_is_a_new_revision_of_the_same_document() throws IOException {
        write("a.txt", "Ensimmäinen");
        harvest();
        var before = only();
        write("a.txt", "Toinen ja pidempi");

        assertThat(harvest().changed()).isEqualTo(1);

        var after = only();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.revisionNumber()).isEqualTo(2);
        assertThat(after.changeNumber()).isGreaterThan(before.changeNumber());
        assertThat(stored.published().events()).hasSize(2);
    }

    @Test
    void a_vanished_file_is_withdrawn_and_comes_back_as_the_same_document() throws IOException {
        var file = write("a.txt", "Ensimmäinen");
        harvest();
        var before = only();
        write("b.txt", "Toinen");
        harvest();
        Files.delete(file);

        assertThat(harvest().gone()).isEqualTo(1);
        assertThat(library.find(before.id(), STAFF)).isEmpty();
        assertThat(stored.withdrawn().events()).hasSize(1);

        write("a.txt", "Ensimmäinen");
        harvest();
        assertThat(library.find(before.id(), STAFF)).isPresent();
    }

    @Test
    void attachments_are_documents_of_their_own_and_go_with_their_parent() throws IOException {
        var mail = write("viesti.txt", "Liitteenä ohje\n+ohje.txt Näin se tehdään\n+kuva.bin ");
        var report = harvest();
        assertThat(report.children()).isEqualTo(2);
        var parent = library.load(ids()).stream()
                .filter(document -> document.parent().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(library.attachments(parent.id(), STAFF))
                .singleElement()
                .satisfies(child -> assertThat(child.title()).isEqualTo("ohje.txt"));
        assertThat(store.problems(source.id(), 10)).singleElement().satisfies(problem -> {
            assertThat(problem.item()).isEqualTo("viesti.txt!/kuva.bin");
            assertThat(problem.reason()).isEqualTo(ExtractionReason.NO_TEXT);
        });

        Files.delete(mail);
        write("muu.txt", "Muu");
        harvest();
        assertThat(library.stamps()).hasSize(1);
        assertThat(store.problems(source.id(), 10)).isEmpty();
    }

    @Test
    void a_rejected_file_is_reported_with_its_reason_and_keeps_what_was_readable_before() throws IOException {
        write("a.txt", "Ensimmäinen");
        write("tyhja.txt", "");
        var report = harvest();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(store.problems(source.id(), 10))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo(ExtractionReason.EMPTY));

        write("a.txt", "");
        assertThat(harvest().rejected()).isEqualTo(2);
        assertThat(only().sections()).isNotEmpty();
    }

    @Test
    void a_document_is_hidden_from_whom_it_is_not_for() throws IOException {
        write("a.txt", "Vain henkilöstölle");
        harvest();
        var document = only();

        assertThat(library.find(document.id(), Reader.ANONYMOUS)).isEmpty();
        assertThat(library.original(document.id(), Reader.ANONYMOUS)).isEmpty();
        assertThat(library.recent(Reader.ANONYMOUS, 10)).isEmpty();
        assertThat(library.recent(STAFF, 10)).hasSize(1);
    }

    @Test
    void a_run_that_was_cut_off_goes_on_and_its_report_counts_every_file_once() throws IOException {
        for (var number = 10; number < 40; number++) {
            write("ohje" + number + ".txt", "Ohje " + number);
        }
        var harvest = database.inTransaction(() -> store.begin(source.id()));
        run(harvest, new KilledAfter(28));

        var cutOff = database.inTransaction(() -> store.report(harvest)).orElseThrow();
        assertThat(cutOff.processed()).isBetween(1, 28);
        assertThat(library.stamps()).hasSize(cutOff.added());

        run(harvest, new PlainTextReader());
        var report = database.inTransaction(() -> store.report(harvest)).orElseThrow();
        assertThat(report.processed()).isEqualTo(30);
        assertThat(report.added()).isEqualTo(30);
        assertThat(report.unchanged()).isZero();
        assertThat(library.stamps()).hasSize(30);
    }

    @Test
    void a_missing_folder_fails_the_run_and_withdraws_nothing() throws IOException {
        write("a.txt", "Ensimmäinen");
        harvest();
        Files.move(folder.resolve("a.txt"), temp.resolve("kept.txt"));
        Files.delete(folder);

        var report = harvest();

        assertThat(report.failure()).contains(HarvestReport.Failure.SOURCE_UNREADABLE);
        assertThat(library.stamps()).hasSize(1);
        Files.createDirectory(folder);
    }

    @Test
    void a_file_that_cannot_be_stored_is_reported_and_the_others_are_kept() throws IOException {
        write("a.txt", "Ensimmäinen");
        write("bad.txt", PlainTextReader.IMPOSSIBLE);
        write("c.txt", "Kolmas");

        var report = harvest();

        assertThat(report.indexed()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.state()).isEqualTo(HarvestReport.State.DONE);
        assertThat(library.stamps()).hasSize(2);
    }

    @Test
    void nothing_is_left_in_the_temporary_folder() throws IOException {
        write("a.txt", "Ensimmäinen\n+liite.txt Liite");
        write("tyhja.txt", "");
        harvest();
        try (var left = Files.walk(temp)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private HarvestReport harvest() {
        var harvest = database.inTransaction(() -> store.begin(source.id()));
        run(harvest, new PlainTextReader());
        return database.inTransaction(() -> store.report(harvest)).orElseThrow();
    }

    private void run(HarvestId harvest, PlainTextReader reader) {
        var transactional = new HarvestStoreInTransactions(store, database);
        new HarvestRun(
                        harvest,
                        source.id(),
                        () -> Folder.at(folder.toString()),
                        transactional,
                        new Reading(reader::extract, new Snapshots(temp), Runnable::run),
                        false)
                .run();
    }

    private List<DocumentId> ids() {
        return library.stamps().stream().map(stamp -> stamp.id()).toList();
    }

    private Document only() {
        var documents = library.load(ids());
        assertThat(documents).hasSize(1);
        return library.find(documents.getFirst().id(), STAFF).orElseThrow();
    }

    private String originalOf(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        library.original(document.id(), STAFF).orElseThrow().writeTo(out);
        return out.toString(UTF_8);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Reads some files; then the portal is killed. */
    private static final class KilledAfter extends PlainTextReader {
        private int files;

        KilledAfter(int files) {
            this.files = files;
        }

        @Override
        Extraction extract(Path file, String name) {
            if (files-- == 0) {
                throw new IllegalStateException("killed");
            }
            return super.extract(file, name);
        }
    }
}
