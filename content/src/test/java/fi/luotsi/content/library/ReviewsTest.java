package fi.luotsi.content.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Confirmation;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.DocumentVerified;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.ReviewLine;
import fi.luotsi.content.ReviewState;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.Reviews.Answer;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents are confirmed in the real database. */
class ReviewsTest {
    private static final Reader STAFF = Reader.of(Audience.STAFF_GROUP);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Reviewer EDITOR = new Reviewer(UUID.randomUUID(), true, Set.of(), STAFF);

    @TempDir
    Path folder;

    private TestDatabase database;
    private LibraryInTest stored;
    private SourceId source;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("content");
        stored = new LibraryInTest(database.entities());
        stored.itIs(NOW);
        source = database.inTransaction(() -> stored.catalogue()
                        .add(
                                Source.Kind.FOLDER,
                                folder.toString(),
                                LocalName.same("Käsikirja"),
                                Audience.STAFF,
                                PublicityClass.INTERNAL,
                                "Ritva Rehtori"))
                .id();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_document_is_confirmed_as_it_stands_and_the_index_is_told() {
        var before = arrived("ohje", "Salasana vaihdetaan.");
        assertThat(before.verification()).isEmpty();

        assertThat(confirm(before, EDITOR, " Katsottu tietohallinnon kanssa. ")).isEqualTo(Answer.CONFIRMED);

        var after = document(before.id());
        assertThat(after.verification().orElseThrow().day()).isEqualTo(TODAY);
        assertThat(after.verification().orElseThrow().reviewBy()).isEqualTo(TODAY.plusYears(1));
        assertThat(after.changeNumber()).isGreaterThan(before.changeNumber());
        assertThat(stored.verified().events()).containsExactly(new DocumentVerified(before.id(), after.changeNumber()));
        assertThat(stamps()).containsExactly(new DocumentStamp(before.id(), after.changeNumber()));
        assertThat(database.inTransaction(() -> stored.library().load(List.of(before.id()))))
                .first()
                .extracting(Document::verification)
                .isEqualTo(after.verification());
        assertThat(confirmations(before, EDITOR))
                .containsExactly(new Confirmation(NOW, EDITOR.account(), 1, "Katsottu tietohallinnon kanssa."));
    }

    @Test
    void only_who_answers_for_a_document_that_they_see_confirms_it() {
        var document = arrived("ohje", "Teksti");
        var owner = new Reviewer(UUID.randomUUID(), false, Set.of("Ritva Rehtori"), STAFF);
        var colleague = new Reviewer(UUID.randomUUID(), false, Set.of("Olli Opettaja"), STAFF);
        var outsider = new Reviewer(UUID.randomUUID(), true, Set.of("Ritva Rehtori"), Reader.ANONYMOUS);

        assertThat(confirm(document, colleague, "")).isEqualTo(Answer.REFUSED);
        assertThat(confirm(document, outsider, "")).isEqualTo(Answer.UNKNOWN);
        assertThat(document(document.id()).verification()).isEmpty();
        assertThat(confirm(document, owner, "Näin on")).isEqualTo(Answer.CONFIRMED);
        assertThat(confirmations(document, owner)).hasSize(1);
        assertThat(confirmations(document, colleague)).isEmpty();
        assertThat(confirmations(document, outsider)).isEmpty();
    }

    @Test
    void a_text_that_changed_under_the_eyes_is_not_confirmed_unread() {
        var seen = arrived("ohje", "Ensimmäinen");
        arrived("ohje", "Toinen");
        assertThat(confirm(seen, EDITOR, "")).isEqualTo(Answer.CHANGED);
        assertThat(document(seen.id()).verification()).isEmpty();
    }

    @Test
    void confirmations_are_added_and_a_second_click_adds_nothing() {
        var document = arrived("ohje", "Teksti");
        confirm(document, EDITOR, "ensin");
        confirm(document, EDITOR, "");
        confirm(document, EDITOR, "vielä");
        stored.itIs(NOW.plus(1, ChronoUnit.DAYS));
        confirm(document, EDITOR, "");
        assertThat(confirmations(document, EDITOR))
                .extracting(Confirmation::note)
                .containsExactly("", "vielä", "ensin");
    }

    @Test
    void a_note_that_is_too_long_is_refused_and_nothing_of_it_kept() {
        var document = arrived("ohje", "Teksti");
        assertThatThrownBy(() -> confirm(document, EDITOR, "ä".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(confirmations(document, EDITOR)).isEmpty();
        confirm(document, EDITOR, "ä".repeat(500));
        assertThat(confirmations(document, EDITOR).getFirst().note()).hasSize(500);
    }

    @Test
    void a_changed_text_is_due_and_the_same_text_in_other_bytes_is_not() {
        var document = arrived("ohje", "Salasana vaihdetaan.");
        confirm(document, EDITOR, "");

        var sameText = arrived("ohje", "Salasana  vaihdetaan.\n");
        assertThat(sameText.revisionNumber()).isEqualTo(2);
        assertThat(state(sameText)).isEqualTo(ReviewState.VERIFIED);

        var otherText = arrived("ohje", "Salasanaa ei vaihdeta.");
        assertThat(state(otherText)).isEqualTo(ReviewState.DUE);
        assertThat(waiting()).containsExactly(document.id());

        confirm(otherText, EDITOR, "");
        assertThat(state(document(document.id()))).isEqualTo(ReviewState.VERIFIED);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_is_due_expired_or_never_confirmed_waits_for_those_who_may_see_it() {
        var fresh = arrived("tuore", "a");
        var due = arrived("pian", "b");
        var expired = arrived("vanha", "c");
        var never = arrived("uusi", "d");
        takeOver(fresh, 10);
        takeOver(due, 350);
        takeOver(expired, 500);

        assertThat(waiting()).containsExactlyInAnyOrder(due.id(), expired.id());
        assertThat(database.inTransaction(() -> stored.reviews().unconfirmed(STAFF)))
                .containsExactly(never.id());
        assertThat(database.inTransaction(() -> stored.reviews().waiting(Reader.ANONYMOUS)))
                .isEmpty();
        assertThat(database.inTransaction(() -> stored.reviews().unconfirmed(Reader.ANONYMOUS)))
                .isEmpty();

        var asked = List.of(expired.id(), never.id(), due.id());
        var lines = database.inTransaction(() -> stored.reviews().lines(asked, STAFF));
        assertThat(lines).extracting(line -> line.document().title()).containsExactly("vanha", "uusi", "pian");
        assertThat(lines).extracting(ReviewLine::owner).containsOnly(Optional.of("Ritva Rehtori"));
        assertThat(lines)
                .extracting(line -> ReviewState.of(line.verification(), TODAY))
                .containsExactly(ReviewState.EXPIRED, ReviewState.NEVER, ReviewState.DUE);
        assertThat(database.inTransaction(() -> stored.reviews().lines(asked, Reader.ANONYMOUS)))
                .isEmpty();
    }

    @Test
    void a_withdrawn_document_neither_waits_nor_is_confirmed() {
        var document = arrived("ohje", "Teksti");
        takeOver(document, 500);
        database.inTransaction(() -> stored.archive().withdraw(source, List.of("ohje")));
        assertThat(waiting()).isEmpty();
        assertThat(confirm(document, EDITOR, "")).isEqualTo(Answer.UNKNOWN);
    }

    /** The figure "verified documents", counted from the tables by nothing that the product counts with. */
    @Test
    void how_many_are_verified_is_what_sql_counts() throws SQLException {
        var random = new Random(20261128);
        for (var number = 0; number < 60; number++) {
            var key = "ohje" + number;
            var document = arrived(key, "Teksti " + number);
            for (var times = random.nextInt(3); times > 0; times--) {
                takeOver(document, random.nextInt(900));
            }
            if (random.nextInt(4) == 0) {
                arrived(key, "Uusi teksti " + number);
            }
            if (random.nextInt(6) == 0) {
                database.inTransaction(() -> stored.archive().withdraw(source, List.of(key)));
            }
        }
        var states = database.inTransaction(() -> stored.reviews().states(STAFF));
        var all = states.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(states).hasSize(4).doesNotContainValue(0);
        assertThat(List.of(states.get(ReviewState.VERIFIED), all)).isEqualTo(countedBySql());
    }

    private List<Integer> countedBySql() throws SQLException {
        try (var connection = database.source().getConnection();
                var rows = connection.createStatement().executeQuery("""
                    select sum(exists (select 1 from document_review v where v.document_id = d.id
                        and v.number = (select max(w.number) from document_review w where w.document_id = d.id)
                        and v.revision_number >= r.text_since
                        and date(v.confirmed_at) + interval if(r.type in ('PDF', 'TEXT'), 24, 12) month - interval 30 day
                            > '%s')), count(*)
                    from document d join revision r on r.id = d.revision_id where d.withdrawn_at is null""".formatted(TODAY))) {
            rows.next();
            return List.of(rows.getInt(1), rows.getInt(2));
        }
    }

    private Answer confirm(Document seen, Reviewer reviewer, String note) {
        return database.inTransaction(() -> stored.reviews().confirm(seen.id(), seen.revisionNumber(), reviewer, note));
    }

    private void takeOver(Document document, int daysAgo) {
        database.inTransaction(() ->
                stored.reviews().takeOver(document.id(), EDITOR.account(), NOW.minus(daysAgo, ChronoUnit.DAYS), ""));
    }

    private List<Confirmation> confirmations(Document document, Reviewer reviewer) {
        return database.inTransaction(() -> stored.reviews().confirmations(document.id(), reviewer));
    }

    private Set<DocumentId> waiting() {
        return database.inTransaction(() -> stored.reviews().waiting(STAFF)).keySet();
    }

    private List<DocumentStamp> stamps() {
        return database.inTransaction(() -> stored.library().stamps());
    }

    private static ReviewState state(Document document) {
        return ReviewState.of(document.verification(), TODAY);
    }

    private Document document(DocumentId id) {
        return database.inTransaction(() -> stored.library().find(id, STAFF)).orElseThrow();
    }

    private Document arrived(String key, String text) {
        database.inTransaction(() -> stored.archive().keep(source, List.of(ArrivalInTest.of(folder, key, text))));
        var events = stored.published().events();
        return document(events.getLast().document());
    }
}
