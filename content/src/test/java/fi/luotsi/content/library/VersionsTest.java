package fi.luotsi.content.library;

import static fi.luotsi.content.library.Pages.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Difference;
import fi.luotsi.content.Difference.Change;
import fi.luotsi.content.Difference.Piece;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document said before, in the real database. */
class VersionsTest {
    @TempDir
    Path folder;

    private TestDatabase database;
    private Pages pages;
    private StoredVersions versions;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("content");
        pages = Pages.in(database, folder);
        versions = new StoredVersions();
        versions.entities = database.entities();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_document_that_changed_three_times_shows_each_version_and_what_changed() {
        var id = changedThreeTimes();

        var all = of(id, STAFF);
        assertThat(all).extracting(Version::number).containsExactly(4, 3, 2, 1);
        assertThat(all).extracting(Version::isInForce).containsExactly(true, false, false, false);
        assertThat(all.get(3).since()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(all.get(3).until()).contains(all.get(2).since());
        assertThat(all).extracting(Version::isSameText).containsExactly(false, false, true, false);

        assertThat(text(id, 1)).isEqualTo("Salasana on vähintään 12 merkkiä.");
        assertThat(text(id, 4)).isEqualTo("Salasana on vähintään 16 merkkiä.\nSen saa vaihtaa itse.");

        assertThat(changes(id, 1, 2).isEmpty()).isTrue();
        assertThat(changes(id, 1, 4).sections().getFirst().pieces())
                .containsExactly(
                        new Piece(Change.SAME, "Salasana on vähintään"),
                        new Piece(Change.REMOVED, "12"),
                        new Piece(Change.ADDED, "16"),
                        new Piece(Change.SAME, "merkkiä."),
                        new Piece(Change.ADDED, "\nSen saa vaihtaa itse."));
        assertThat(database.inTransaction(() -> versions.changes(id, 1, 9, STAFF)))
                .isEmpty();
    }

    @Test
    void the_version_in_force_on_a_day_is_the_one_at_its_end_in_finland() {
        var id = changedThreeTimes();
        assertThat(numberOn(id, LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(numberOn(id, LocalDate.of(2026, 3, 1))).contains(1);
        assertThat(numberOn(id, LocalDate.of(2026, 5, 9)))
                .as("changed at 22.30 UTC, half past one in Helsinki")
                .contains(2);
        assertThat(numberOn(id, LocalDate.of(2026, 5, 10))).contains(3);
        assertThat(numberOn(id, LocalDate.of(2030, 1, 1))).contains(4);
    }

    @Test
    void who_may_not_see_the_document_sees_nothing_of_its_past() {
        pages.itIs("2026-03-01T10:00:00Z");
        var hidden = pages.arrivedClosed("salattu", "Yksi").id();
        pages.arrivedClosed("salattu", "Kaksi");
        for (var id : List.of(hidden, DocumentId.next())) {
            assertThat(of(id, STAFF)).isEmpty();
            assertThat(database.inTransaction(() -> versions.find(id, 1, STAFF)))
                    .isEmpty();
            assertThat(database.inTransaction(() -> versions.changes(id, 1, 2, STAFF)))
                    .isEmpty();
            assertThat(numberOn(id, LocalDate.of(2026, 3, 1))).isEmpty();
        }
        assertThat(of(hidden, Pages.ADMINISTRATOR)).hasSize(2);
    }

    @Test
    void a_withdrawn_document_shows_no_version_until_it_is_back() {
        pages.itIs("2026-03-01T10:00:00Z");
        var id = pages.arrived("ohje", "Teksti").id();
        database.inTransaction(() -> pages.stored().archive().withdraw(pages.source(), List.of("ohje")));
        assertThat(of(id, STAFF)).isEmpty();
        pages.arrived("ohje", "Teksti");
        assertThat(of(id, STAFF)).extracting(Version::isSameText).containsExactly(true, false);
    }

    private DocumentId changedThreeTimes() {
        pages.itIs("2026-03-01T10:00:00Z");
        var id = pages.arrived("ohje", "Salasana on vähintään 12 merkkiä.").id();
        pages.itIs("2026-04-01T10:00:00Z");
        pages.arrived("ohje", "Salasana on vähintään  12 merkkiä.");
        pages.itIs("2026-05-09T22:30:00Z");
        pages.arrived("ohje", "Salasana on vähintään 16 merkkiä.");
        pages.itIs("2026-06-01T10:00:00Z");
        pages.arrived("ohje", "Salasana on vähintään 16 merkkiä.\nSen saa vaihtaa itse.");
        return id;
    }

    private List<Version> of(DocumentId id, Reader reader) {
        return database.inTransaction(() -> versions.of(id, reader));
    }

    private Optional<Integer> numberOn(DocumentId id, LocalDate day) {
        return database.inTransaction(() -> versions.on(day, id, STAFF)).map(Version::number);
    }

    private String text(DocumentId id, int number) {
        return database.inTransaction(() -> versions.find(id, number, STAFF))
                .map(Document::sections)
                .orElseThrow()
                .getFirst()
                .text();
    }

    private Difference changes(DocumentId id, int from, int to) {
        return database.inTransaction(() -> versions.changes(id, from, to, STAFF))
                .orElseThrow();
    }
}
