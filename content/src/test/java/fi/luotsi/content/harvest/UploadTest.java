package fi.luotsi.content.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Audience;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.SentFile;
import fi.luotsi.content.Source;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.Upload;
import fi.luotsi.content.Upload.State;
import fi.luotsi.content.UploadedItem;
import fi.luotsi.content.Uploads;
import fi.luotsi.content.library.LibraryInTest;
import fi.luotsi.content.source.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are put into the library by hand, on the real database. */
class UploadTest {
    private static final Reader STAFF = Reader.of(Audience.STAFF_GROUP);

    @TempDir
    Path temp;

    private TestDatabase database;
    private LibraryInTest stored;
    private HarvestStore store;
    private UploadStore uploads;
    private Source source;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("content");
        stored = new LibraryInTest(database.entities());
        store = new HarvestStore();
        store.entities = database.entities();
        store.archive = stored.archive();
        uploads = new UploadStore();
        uploads.entities = database.entities();
        var sources = new UploadSources();
        sources.catalogue = stored.catalogue();
        var name = LocalName.same("Lisätyt tiedostot (henkilöstö)");
        source = database.inTransaction(
                () -> sources.of("", Audience.STAFF, PublicityClass.INTERNAL, name, "Tietohallinto"));
        assertThat(database.inTransaction(
                        () -> sources.of("", Audience.STAFF, PublicityClass.INTERNAL, name, "Joku muu")))
                .as("one source for each audience and publicity class")
                .isEqualTo(source);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void each_file_ends_in_a_state_with_its_reason_and_its_owner() throws IOException {
        var upload = upload(file("ohje.txt", "Salasana vaihdetaan Wilmassa"), file("tyhja.txt", ""), file("", "x"));

        assertThat(upload.isOver()).isTrue();
        assertThat(upload.lines())
                .extracting(Upload.Line::state)
                .containsExactly(State.INDEXED, State.REJECTED, State.NO_NAME);
        assertThat(upload.lines().get(1).reason()).contains(ExtractionReason.EMPTY);
        var document = stored.library()
                .find(upload.lines().getFirst().document().orElseThrow(), STAFF)
                .orElseThrow();
        assertThat(document.owner()).contains("Opetuspäällikkö");
        assertThat(document.source().name().fi()).startsWith("Lisätyt");
        assertThat(left()).isEmpty();
    }

    @Test
    void the_same_name_again_is_a_new_revision_and_the_others_stay() throws IOException {
        var first = upload(file("ohje.txt", "Ensimmäinen"), file("muu.txt", "Muu"));
        var id = first.lines().getFirst().document().orElseThrow();

        var second = upload(file("C:\\tmp\\ohje.txt", "Toinen ja pidempi"));

        assertThat(second.lines().getFirst().document()).contains(id);
        assertThat(stored.library().find(id, STAFF).orElseThrow().revisionNumber())
                .isEqualTo(2);
        assertThat(stored.library().stamps()).hasSize(2);
        assertThat(find(first.id()).lines())
                .extracting(Upload.Line::state)
                .containsExactly(State.REPLACED, State.INDEXED);
    }

    @Test
    void the_same_bytes_again_are_in_the_search_as_they_were() throws IOException {
        upload(file("ohje.txt", "Ensimmäinen"));

        var again = upload(file("ohje.txt", "Ensimmäinen"));

        assertThat(again.lines()).extracting(Upload.Line::state).containsExactly(State.INDEXED);
        assertThat(stored.library().load(ids()).getFirst().revisionNumber()).isEqualTo(1);
    }

    @Test
    void a_withdrawn_file_is_no_longer_found_and_comes_back_as_the_same_document() throws IOException {
        var id = upload(file("ohje.txt", "Ensimmäinen"))
                .lines()
                .getFirst()
                .document()
                .orElseThrow();

        withdraw("ohje.txt");

        assertThat(stored.library().stamps()).isEmpty();
        assertThat(standing(STAFF)).isEmpty();
        upload(file("ohje.txt", "Ensimmäinen"));
        assertThat(ids()).containsExactly(id);
    }

    @Test
    void what_was_uploaded_is_shown_to_its_audience_only() throws IOException {
        var upload = upload(file("ohje.txt", "Ensimmäinen"), file("tyhja.txt", ""));

        assertThat(standing(STAFF))
                .extracting(UploadedItem::state)
                .containsExactly(ExtractionState.INDEXED, ExtractionState.REJECTED);
        assertThat(standing(Reader.ANONYMOUS)).isEmpty();
        assertThat(database.inTransaction(() -> uploads.find(upload.id(), Reader.ANONYMOUS)))
                .isEmpty();
    }

    @Test
    void too_many_too_large_and_twice_the_same_are_refused_at_the_door() throws IOException {
        var many = Stream.concat(
                        Stream.of(file("a.txt", "A"), file("a.txt", "B"), new SentFile("suuri.bin", Endless::new)),
                        IntStream.range(0, Uploads.MOST_FILES).mapToObj(number -> file(number + ".txt", "x" + number)))
                .toArray(SentFile[]::new);

        var upload = upload(many);

        assertThat(upload.lines())
                .extracting(Upload.Line::state)
                .startsWith(State.INDEXED, State.SAME_NAME, State.TOO_LARGE, State.INDEXED)
                .endsWith(State.INDEXED, State.TOO_MANY);
        assertThat(stored.library().stamps()).hasSize(Uploads.MOST_FILES);
        assertThat(left()).isEmpty();
    }

    @Test
    void a_connection_that_breaks_off_leaves_nothing_behind() throws IOException {
        var broken = new SentFile("b.txt", () -> {
            throw new IOException("reset");
        });

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> upload(file("a.txt", "A"), broken))
                .isInstanceOf(IOException.class);

        assertThat(left()).isEmpty();
        assertThat(stored.library().stamps()).isEmpty();
    }

    @Test
    void what_a_killed_portal_had_not_read_is_said_to_be_lost() throws IOException {
        var harvest = database.inTransaction(() -> {
            var begun = store.begin(source.id());
            uploads.keep(begun, UUID.randomUUID(), "Rehtori", List.of(new UploadStore.Door("a.txt", "00", null)));
            return begun;
        });
        assertThat(find(harvest).lines()).extracting(Upload.Line::state).containsExactly(State.WAITING);

        database.inTransaction(() -> store.finish(harvest, fi.luotsi.content.HarvestReport.State.STOPPED, null));

        assertThat(find(harvest).lines()).extracting(Upload.Line::state).containsExactly(State.LOST);
    }

    private Upload upload(SentFile... files) throws IOException {
        try (var doorway = Doorway.open(temp, List.of(files))) {
            var keys = doorway.items().stream().map(item -> item.key()).toList();
            var harvest = database.inTransaction(() -> {
                var begun = store.begin(source.id());
                uploads.keep(begun, UUID.randomUUID(), "Opetuspäällikkö", doorway.files());
                return begun;
            });
            run(harvest, new Part(doorway.items(), standingBut(keys)));
            return find(harvest);
        }
    }

    private void withdraw(String item) {
        var harvest = database.inTransaction(() -> store.begin(source.id()));
        run(harvest, new Part(List.of(), standingBut(List.of(item))));
    }

    private List<String> standingBut(List<String> keys) {
        return database.inTransaction(() -> store.known(source.id())).keySet().stream()
                .filter(key -> !keys.contains(key))
                .toList();
    }

    private void run(HarvestId harvest, Part part) {
        new HarvestRun(
                        harvest,
                        source.id(),
                        () -> part,
                        new HarvestStoreInTransactions(store, database),
                        new Reading(new PlainTextReader()::extract, new Snapshots(temp), Runnable::run),
                        true)
                .run();
    }

    private Upload find(HarvestId harvest) {
        return database.inTransaction(() -> uploads.find(harvest, STAFF)).orElseThrow();
    }

    private List<UploadedItem> standing(Reader reader) {
        return database.inTransaction(() -> uploads.standing(reader, 10));
    }

    private List<DocumentId> ids() {
        return stored.library().stamps().stream().map(stamp -> stamp.id()).toList();
    }

    private List<Path> left() throws IOException {
        try (var files = Files.walk(temp)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static SentFile file(String name, String text) {
        return new SentFile(name, () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    /** Sends for as long as somebody reads. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] piece, int from, int length) {
            return length;
        }
    }
}
