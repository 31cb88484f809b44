package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.HarvestReport;
import fi.luotsi.content.ProblemCount;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Section;
import fi.luotsi.content.source.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are pictures wait behind the harvest, are read once, and give their documents the text. */
class RecognitionQueueTest {
    private static final Reader STAFF = Reader.of(Audience.STAFF_GROUP);

    @TempDir
    Path folder;

    @TempDir
    Path temp;

    private final PictureReader pictures = new PictureReader();
    private FolderInTest source;
    private RecognitionStoreInTransactions store;
    private boolean installed = true;

    @BeforeEach
    void begin() {
        source = new FolderInTest(folder, temp);
        store = new RecognitionStoreInTransactions(source.recognitions, source.database);
        source.reader = new RecognisingReader(pictures::extract, store, () -> installed)::read;
    }

    @AfterEach
    void end() {
        source.close();
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void a_scan_is_in_the_library_by_its_title_until_its_pages_are_read() throws IOException {
        source.write("skannaus.pdf", "#Ensimmäinen sivu\n#Toinen sivu");

        assertThat(source.harvest().partial()).isEqualTo(1);
        assertThat(document().sections()).isEmpty();
        assertThat(document().reason()).contains(ExtractionReason.NO_TEXT);
        assertThat(pictures.readPictures).as("the harvest does not wait").isEmpty();

        work();

        assertThat(document().state()).isEqualTo(ExtractionState.INDEXED);
        assertThat(document().revisionNumber()).isEqualTo(2);
        assertThat(document().language()).isEqualTo("fi");
        assertThat(document().sections())
                .extracting(Section::anchor, Section::text, Section::recognised)
                .containsExactly(tuple("page-1", "Ensimmäinen sivu", true), tuple("page-2", "Toinen sivu", true));
        assertThat(source.stored.published().events()).hasSize(2);
        assertThat(counts()).isEmpty();
    }

    @Test
    void only_the_pages_without_text_are_read_and_stand_among_the_others() throws IOException {
        source.write("sekalainen.pdf", "Alku\n#Kuva\nLoppu");
        source.harvest();
        assertThat(document().state()).isEqualTo(ExtractionState.INDEXED);

        work();

        assertThat(pictures.readPictures).containsExactly("Kuva");
        assertThat(document().sections())
                .extracting(Section::number, Section::text, Section::recognised)
                .containsExactly(tuple(0, "Alku", false), tuple(1, "Kuva", true), tuple(2, "Loppu", false));
    }

    @Test
    void the_same_bytes_are_never_read_twice() throws IOException {
        source.write("a.pdf", "Alku\n#Kuva\n#failing");
        source.harvest();
        work();
        assertThat(document().state()).isEqualTo(ExtractionState.PARTIAL);

        assertThat(source.harvest().unchanged()).isEqualTo(1);
        assertThat(source.retry("a.pdf").changed())
                .as("read again, but not its pictures")
                .isEqualTo(1);
        assertThat(document().revisionNumber()).isEqualTo(2);
        Files.copy(folder.resolve("a.pdf"), folder.resolve("b.pdf"));
        assertThat(source.harvest().added()).isEqualTo(1);
        work();

        assertThat(pictures.readPictures).containsExactly("Kuva", "failing");
        assertThat(documents())
                .hasSize(2)
                .allSatisfy(document -> assertThat(document.sections())
                        .extracting(Section::text)
                        .containsExactly("Alku", "Kuva"));
    }

    @Test
    void work_that_was_cut_off_goes_on_with_the_next_page_and_by_another_portal_when_the_lease_is_over()
            throws IOException {
        source.write("pitka.pdf", "#Yksi\n#Kaksi\n#Kolme");
        source.harvest();
        var pages = new int[1];
        work("first", () -> pages[0]++ < 1);
        assertThat(pictures.readPictures).containsExactly("Yksi");

        work("second", () -> true);
        assertThat(pictures.readPictures).as("another has it in hand").hasSize(1);

        source.database.inTransaction(() -> source.database
                .entities()
                .createNativeQuery("update recognition set leased_until = '2020-01-01'")
                .executeUpdate());
        work("second", () -> true);
        work("first", () -> true);
        assertThat(pictures.readPictures).containsExactly("Yksi", "Kaksi", "Kolme");
        assertThat(document().sections()).hasSize(3);
    }

    @Test
    void what_was_read_while_the_portal_ended_is_read_again() throws IOException {
        source.write("a.pdf", "#Kuva");
        source.harvest();
        new RecognitionDesk(store, pictures::recognise, temp, "portal", 60).work(() -> true, () -> false);
        assertThat(document().sections()).isEmpty();
        work();
        assertThat(document().sections()).hasSize(1);
    }

    @Test
    void pages_that_fail_have_a_reason_and_are_read_again_when_somebody_asks() throws IOException {
        source.write("a.pdf", "#Kuva\n#failing");
        source.harvest();
        work();
        assertThat(document().reason()).contains(ExtractionReason.TIMED_OUT);
        assertThat(counts()).containsExactly(new ProblemCount(ExtractionReason.TIMED_OUT, 1));
        assertThat(figures().failed()).containsEntry(ExtractionReason.TIMED_OUT, 1L);

        source.database.inTransaction(() -> source.recognitions.again(source.source.id(), List.of("a.pdf")));
        source.retry("a.pdf");
        work();

        assertThat(pictures.readPictures).containsExactly("Kuva", "failing", "failing");
        assertThat(document().sections()).extracting(Section::text).containsExactly("Kuva");
    }

    @Test
    void a_picture_without_text_ends_as_it_did_before_and_is_not_read_again() throws IOException {
        source.write("kuva.pdf", "#");
        source.harvest();
        work();

        assertThat(documents()).isEmpty();
        assertThat(counts()).containsExactly(new ProblemCount(ExtractionReason.NO_TEXT, 1));
        var report = source.retry("kuva.pdf");
        work();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(documents()).isEmpty();
        assertThat(pictures.readPictures).hasSize(1);
    }

    @Test
    void without_a_program_a_scan_is_rejected_and_it_is_read_once_there_is_one() throws IOException {
        installed = false;
        source.write("skannaus.pdf", "#Sivu");
        source.write("sekalainen.pdf", "Alku\n#Kuva");

        HarvestReport report = source.harvest();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.indexed()).isEqualTo(1);
        assertThat(counts()).containsExactly(new ProblemCount(ExtractionReason.NO_TEXT, 1));
        assertThat(figures().unreadFiles()).isEqualTo(1);

        installed = true;
        var unread = source.database.inTransaction(() -> source.recognitions.unread(source.source.id()));
        assertThat(unread).containsExactly("skannaus.pdf");
        source.database.inTransaction(() -> source.problems.forget(source.source.id(), unread));
        source.harvest();
        work();

        assertThat(figures().unreadFiles()).isZero();
        assertThat(documents())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.sections()).anyMatch(Section::recognised));
    }

    @Test
    void of_a_file_with_very_many_pages_the_first_are_read() throws IOException {
        source.write("valtava.pdf", "#Yksi\n#Kaksi\n#Kolme\n#Neljä");
        source.harvest();
        work();
        assertThat(document().reason()).contains(ExtractionReason.TOO_LONG);
        assertThat(document().sections()).hasSize(3);
    }

    @Test
    void a_file_that_changed_or_went_before_its_turn_is_not_read() throws IOException {
        source.write("a.pdf", "#Vanha");
        source.write("b.pdf", "#Pois");
        source.write("c.pdf", "Teksti");
        source.harvest();
        source.write("a.pdf", "#Uusi ja pidempi");
        Files.delete(folder.resolve("b.pdf"));
        source.harvest(() -> Folder.at(folder.toString()), true);
        work();
        assertThat(pictures.readPictures).containsExactly("Uusi ja pidempi");
        assertThat(figures().waitingFiles()).isZero();
    }

    private void work() throws IOException {
        work("portal", () -> true);
    }

    private void work(String portal, BooleanSupplier mayGoOn) throws IOException {
        new RecognitionDesk(store, pictures::recognise, temp, portal, 60).work(mayGoOn, () -> true);
    }

    private Document document() {
        return documents().getFirst();
    }

    private List<Document> documents() {
        return source.database.inTransaction(() -> source.library.stamps().stream()
                .map(DocumentStamp::id)
                .map(this::find)
                .toList());
    }

    private Document find(DocumentId id) {
        return source.library.find(id, STAFF).orElseThrow();
    }

    private List<ProblemCount> counts() {
        return source.database.inTransaction(() -> source.problems.counts(source.source.id()));
    }

    private RecognitionFigures figures() {
        var figures = new RecognitionFigures();
        figures.entities = source.database.entities();
        return figures;
    }
}
