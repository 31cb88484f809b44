package fi.luotsi.content.library;

import static fi.luotsi.content.library.Pages.ADMINISTRATOR;
import static fi.luotsi.content.library.Pages.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentReplaced;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Replacement;
import fi.luotsi.content.Replacements.Answer;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.Told;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents stand in the place of others, in the real database. */
class ReplacementsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Reviewer EDITOR = new Reviewer(UUID.randomUUID(), true, Set.of(), STAFF);
    private static final Reviewer CHIEF = new Reviewer(UUID.randomUUID(), true, Set.of(), ADMINISTRATOR);

    @TempDir
    Path folder;

    private TestDatabase database;
    private Pages pages;
    private StoredReplacements replacements;
    private final Told<DocumentReplaced> told = new Told<>();

    @BeforeEach
    void begin() {
        database = TestDatabase.create("content");
        pages = Pages.in(database, folder);
        replacements = new StoredReplacements();
        replacements.entities = database.entities();
        replacements.replaced = told;
        replacements.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_replaced_document_is_reachable_and_the_search_leaves_it_out() {
        var old = pages.arrived("vanha", "Vanha teksti");
        var next = pages.arrived("uusi", "Uusi teksti");
        assertThat(replace(old, next, EDITOR)).isEqualTo(Answer.DONE);

        var after = pages.document(old.id());
        assertThat(after.changeNumber()).isGreaterThan(old.changeNumber());
        assertThat(told.events()).containsExactly(new DocumentReplaced(old.id(), after.changeNumber()));
        assertThat(stamps()).containsExactly(next.id());
        assertThat(loaded(old.id(), next.id())).containsExactly(next.id());
        assertThat(database.inTransaction(() -> pages.stored().library().recent(STAFF, 9)))
                .extracting(DocumentSummary::id)
                .containsExactly(next.id());
        assertThat(database.inTransaction(() -> pages.stored().reviews().unconfirmed(STAFF)))
                .containsExactly(next.id());

        var replacement = of(old, STAFF).orElseThrow();
        assertThat(replacement.at()).isEqualTo(NOW);
        assertThat(replacement.account()).isEqualTo(EDITOR.account());
        assertThat(replacement.successor().orElseThrow().id()).isEqualTo(next.id());
        assertThat(replacedBy(next, STAFF)).containsExactly(old.id());
        assertThat(of(next, STAFF)).isEmpty();
    }

    @Test
    void it_can_be_taken_back_and_every_decision_is_kept() {
        var old = pages.arrived("vanha", "Vanha teksti");
        var next = pages.arrived("uusi", "Uusi teksti");
        replace(old, next, EDITOR);
        replace(old, next, EDITOR);
        assertThat(takeBack(old, EDITOR)).isEqualTo(Answer.DONE);
        takeBack(old, EDITOR);

        assertThat(of(old, STAFF)).isEmpty();
        assertThat(replacedBy(next, STAFF)).isEmpty();
        assertThat(stamps()).containsExactlyInAnyOrder(old.id(), next.id());
        assertThat(loaded(old.id())).containsExactly(old.id());
        assertThat(told.events()).hasSize(2);
        assertThat(history(old, EDITOR)).extracting(Replacement::takenBack).containsExactly(true, false);
    }

    @Test
    void circles_are_refused() {
        var first = pages.arrived("a", "Yksi");
        var second = pages.arrived("b", "Kaksi");
        var third = pages.arrived("c", "Kolme");
        assertThat(replace(first, first, EDITOR)).isEqualTo(Answer.ITSELF);
        assertThat(replace(first, second, EDITOR)).isEqualTo(Answer.DONE);
        assertThat(replace(second, first, EDITOR)).isEqualTo(Answer.CIRCLE);
        assertThat(replace(second, third, EDITOR)).isEqualTo(Answer.DONE);
        assertThat(replace(third, first, EDITOR)).isEqualTo(Answer.CIRCLE);
        assertThat(of(third, STAFF)).isEmpty();
    }

    @Test
    void two_editors_at_the_same_time_close_no_circle() throws InterruptedException {
        var first = pages.arrived("a", "Yksi");
        var second = pages.arrived("b", "Kaksi");
        var failures = new CopyOnWriteArrayList<Throwable>();
        var editors = List.of(decidesAlone(first, second, failures), decidesAlone(second, first, failures));
        editors.forEach(Thread::start);
        for (var editor : editors) {
            editor.join();
        }
        assertThat(failures).hasSizeLessThan(2).allMatch(PersistenceException.class::isInstance);
        assertThat(of(first, STAFF).isPresent()).isNotEqualTo(of(second, STAFF).isPresent());
    }

    /** Refused or rolled back by the database, whichever comes first. */
    private Thread decidesAlone(Document old, Document next, List<Throwable> failures) {
        var other = new StoredReplacements();
        other.entities = database.another();
        other.replaced = new Told<>();
        var thread = new Thread(() -> {
            other.entities.getTransaction().begin();
            other.replace(old.id(), next.id(), EDITOR);
            other.entities.getTransaction().commit();
        });
        thread.setUncaughtExceptionHandler((loser, deadlock) -> failures.add(deadlock));
        return thread;
    }

    @Test
    void only_editors_decide_and_only_of_what_they_see() {
        var old = pages.arrived("vanha", "Vanha teksti");
        var hidden = pages.arrivedClosed("salattu", "Salattu teksti");
        var owner = new Reviewer(UUID.randomUUID(), false, Set.of("Ritva Rehtori"), STAFF);
        assertThat(replace(old, hidden, owner)).isEqualTo(Answer.REFUSED);
        assertThat(takeBack(old, owner)).isEqualTo(Answer.REFUSED);
        assertThat(replace(old, hidden, EDITOR)).isEqualTo(Answer.NO_SUCCESSOR);
        assertThat(replace(hidden, old, EDITOR)).isEqualTo(Answer.UNKNOWN);
        assertThat(takeBack(hidden, EDITOR)).isEqualTo(Answer.UNKNOWN);
        assertThat(history(old, owner)).isEmpty();
        assertThat(told.events()).isEmpty();
    }

    @Test
    void a_reader_learns_nothing_of_a_document_that_they_may_not_see() {
        var old = pages.arrived("vanha", "Vanha teksti");
        var hidden = pages.arrivedClosed("salattu", "Salattu teksti");
        assertThat(replace(old, hidden, CHIEF)).isEqualTo(Answer.DONE);
        assertThat(of(old, STAFF).orElseThrow().successor()).isEmpty();
        assertThat(of(old, ADMINISTRATOR).orElseThrow().successor()).isPresent();

        takeBack(old, CHIEF);
        replace(hidden, old, CHIEF);
        assertThat(replacedBy(old, STAFF)).isEmpty();
        assertThat(replacedBy(old, ADMINISTRATOR)).containsExactly(hidden.id());
        assertThat(of(hidden, STAFF)).isEmpty();
    }

    @Test
    void attachments_go_with_what_they_are_attached_to() {
        var mail = pages.arrivedWith("viesti", "Viesti", "liite");
        var next = pages.arrived("uusi", "Uusi teksti");
        replace(mail, next, EDITOR);
        assertThat(stamps()).containsExactly(next.id());

        pages.arrivedWith("viesti", "Muuttunut viesti", "toinen");
        assertThat(stamps()).containsExactly(next.id());

        takeBack(mail, EDITOR);
        assertThat(stamps()).hasSize(3);
    }

    private Answer replace(Document old, Document next, Reviewer editor) {
        return database.inTransaction(() -> replacements.replace(old.id(), next.id(), editor));
    }

    private Answer takeBack(Document document, Reviewer editor) {
        return database.inTransaction(() -> replacements.takeBack(document.id(), editor));
    }

    private Optional<Replacement> of(Document document, Reader reader) {
        return database.inTransaction(() -> replacements.of(document.id(), reader));
    }

    private List<Replacement> history(Document document, Reviewer reviewer) {
        return database.inTransaction(() -> replacements.history(document.id(), reviewer));
    }

    private List<DocumentId> replacedBy(Document document, Reader reader) {
        return database.inTransaction(() -> replacements.replacedBy(document.id(), reader)).stream()
                .map(DocumentSummary::id)
                .toList();
    }

    private List<DocumentId> stamps() {
        return database.inTransaction(() -> pages.stored().library().stamps()).stream()
                .map(DocumentStamp::id)
                .toList();
    }

    private List<DocumentId> loaded(DocumentId... ids) {
        return database.inTransaction(() -> pages.stored().library().load(List.of(ids))).stream()
                .map(Document::id)
                .toList();
    }
}
