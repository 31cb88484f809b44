package fi.luotsi.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.notice.Change;
import fi.luotsi.compliance.notice.Target;
import fi.luotsi.compliance.notice.Watch;
import fi.luotsi.content.Difference;
import fi.luotsi.content.Difference.ChangedSection;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.EmptyLibrary;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.Reader;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final DocumentId DOCUMENT = DocumentId.next();
    private static final Reader STAFF = Reader.of("staff");

    private final ChangeReading reading = new ChangeReading();

    ChangeReadingTest() {
        reading.library = new StaffLibrary();
    }

    @Test
    void whoever_lost_the_right_to_read_sees_nothing_of_the_change() {
        var change = change(new Target.OfDocument(DOCUMENT), 1, 2);
        assertThat(shown(change, STAFF)).hasSize(1);
        assertThat(shown(change, Reader.ANONYMOUS)).isEmpty();
    }

    @Test
    void a_watched_section_is_silent_while_only_others_change() {
        assertThat(shown(change(new Target.OfSection(DOCUMENT, "muuttunut"), 1, 2), STAFF))
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.sections()).hasSize(1);
                    assertThat(shown.href()).endsWith("#muuttunut");
                });
        assertThat(shown(change(new Target.OfSection(DOCUMENT, "toinen"), 1, 2), STAFF))
                .isEmpty();
    }

    @Test
    void a_revision_with_the_same_text_is_no_news() {
        assertThat(shown(change(new Target.OfDocument(DOCUMENT), 2, 3), STAFF)).isEmpty();
    }

    @Test
    void a_new_document_needs_no_difference() {
        assertThat(shown(change(new Target.OfSearch("q=x"), 0, 3), STAFF))
                .singleElement()
                .satisfies(shown -> assertThat(shown.isNew()).isTrue());
    }

    private List<ShownChange> shown(Change change, Reader reader) {
        return reading.shown(List.of(change), reader, 10);
    }

    private static Change change(Target target, int from, int to) {
        var id = UUID.nameUUIDFromBytes(new byte[1]);
        return new Change(new Watch(id, id, target, NOW, NOW), DOCUMENT, from, to, NOW);
    }

    /** One document for the staff; one section of it changed from the first to the second revision, and nothing after. */
    private static final class StaffLibrary extends EmptyLibrary {
        @Override
        public List<DocumentSummary> summaries(Collection<DocumentId> ids, Reader reader) {
            var document = new DocumentSummary(
                    DOCUMENT, "Ohje", "fi", DocumentType.of("text/html"), LocalName.same("Wintra"), 3, NOW);
            return reader.groups().contains("staff") ? List.of(document) : List.of();
        }

        @Override
        public Optional<Difference> difference(DocumentId id, int from, int to, Reader reader) {
            var section = new ChangedSection(Difference.Change.CHANGED, List.of("Kohta"), "muuttunut", List.of());
            return from == 0
                    ? Optional.empty()
                    : Optional.of(new Difference(from, to, from == 1 ? List.of(section) : List.of()));
        }
    }
}
