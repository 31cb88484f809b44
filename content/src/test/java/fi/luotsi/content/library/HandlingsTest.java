package fi.luotsi.content.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.Audience;
import fi.luotsi.content.AudienceChanged;
import fi.luotsi.content.DocumentDestroyed;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Drafts;
import fi.luotsi.content.Handling;
import fi.luotsi.content.Handlings;
import fi.luotsi.content.Handlings.Answer;
import fi.luotsi.content.Handlings.Destroyed;
import fi.luotsi.content.Handlings.Ended;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Retention;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.Told;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may see documents of each class, and what is destroyed when, in the real database. */
class HandlingsTest {
    private static final Reviewer EDITOR = new Reviewer(
            UUID.randomUUID(), true, Set.of(), Reader.of(Audience.STAFF_GROUP, "coordinator", "administrator"));
    private static final Reviewer TEACHER = new Reviewer(UUID.randomUUID(), false, Set.of(), Pages.STAFF);
    private static final Handling SECRET = new Handling(PublicityClass.SECRET, Retention.GENERAL, false);

    @TempDir
    Path folder;

    private TestDatabase database;
    private Pages pages;
    private Told<AudienceChanged> audienceChanged;
    private Told<DocumentDestroyed> told;
    private StoredHandlings handlings;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("content");
        pages = Pages.in(database, folder);
        audienceChanged = new Told<>();
        told = new Told<>();
        handlings = new StoredHandlings();
        handlings.entities = database.entities();
        handlings.audienceChanged = audienceChanged;
        handlings.destroyed = told;
        handlings.generalYears = 10;
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_secret_document_and_what_is_attached_to_it_leave_the_staff_and_come_back() {
        var document = pages.arrivedWith("ohje", "Ohje", "liite").id();
        var attachment = attachment(document);
        assertThat(decide(document, SECRET, "Sisältää turvajärjestelyt, JulkL 24 § 7 k"))
                .isEqualTo(Answer.DONE);
        for (var id : List.of(document, attachment)) {
            assertThat(find(id, Pages.STAFF)).isFalse();
            assertThat(pages.document(id).publicity()).isEqualTo(PublicityClass.SECRET);
            assertThat(pages.document(id).audience()).isEqualTo(Drafts.EDITORS);
        }
        assertThat(audienceChanged.events())
                .extracting(AudienceChanged::document)
                .containsExactlyInAnyOrder(document, attachment);

        pages.arrivedWith("ohje", "Ohje, uusi versio", "toinen liite");
        assertThat(find(document, Pages.STAFF)).as("a new version stays secret").isFalse();
        assertThat(inTransaction(() -> pages.stored().library().attachments(document, Pages.STAFF)))
                .as("so does a new attachment")
                .isEmpty();

        decide(document, new Handling(PublicityClass.INTERNAL, Retention.GENERAL, false), "Kohta poistettu");
        assertThat(find(document, Pages.STAFF)).isTrue();
        assertThat(inTransaction(() -> handlings.decisions(document, EDITOR)))
                .extracting(Handling.Decision::ground)
                .containsExactly("Kohta poistettu", "Sisältää turvajärjestelyt, JulkL 24 § 7 k");
    }

    @Test
    void a_class_only_ever_narrows_what_the_source_is_meant_for() {
        assertThat(PublicityClass.PUBLIC.narrow(Audience.STAFF)).isEqualTo(Audience.STAFF);
        assertThat(PublicityClass.INTERNAL.narrow(Audience.PUBLIC)).isEqualTo(Audience.STAFF);
        assertThat(PublicityClass.INTERNAL.narrow(Audience.of("dpo"))).isEqualTo(Audience.of("dpo"));
        assertThat(PublicityClass.SECRET.narrow(Audience.PUBLIC)).isEqualTo(Drafts.EDITORS);
        assertThat(PublicityClass.SECRET.narrow(Audience.of("dpo"))).isEqualTo(Audience.of("dpo"));
    }

    @Test
    void only_an_editor_with_a_ground_decides_and_hidden_is_unknown() {
        var document = pages.arrived("ohje", "Ohje").id();
        var closed = pages.arrivedClosed("salainen", "Salainen").id();
        assertThat(inTransaction(() -> handlings.decide(document, SECRET, "syy", TEACHER)))
                .isEqualTo(Answer.REFUSED);
        assertThat(decide(document, SECRET, " ")).isEqualTo(Answer.NO_GROUND);
        assertThat(decide(DocumentId.next(), SECRET, "syy")).isEqualTo(Answer.UNKNOWN);
        var colleague = new Reviewer(UUID.randomUUID(), true, Set.of(), Reader.of(Audience.STAFF_GROUP, "coordinator"));
        assertThat(inTransaction(() -> handlings.decide(closed, SECRET, "syy", colleague)))
                .isEqualTo(Answer.UNKNOWN);
        assertThat(inTransaction(() -> handlings.of(closed, Pages.STAFF))).isEmpty();
        assertThatThrownBy(() -> decide(document, SECRET, "x".repeat(Handlings.LONGEST_GROUND + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(find(document, Pages.STAFF)).isTrue();
    }

    @Test
    void what_is_withdrawn_is_destroyed_when_its_period_is_over_and_only_then() {
        var general = pages.arrivedWith("yleinen", "Yleinen", "liite").id();
        var attachment = attachment(general);
        var own = pages.arrived("oma", "Oma määräaika").id();
        var forever = pages.arrived("pysyva", "Pysyvästi").id();
        var held = pages.arrived("pidossa", "Pidossa").id();
        decide(own, new Handling(PublicityClass.INTERNAL, Retention.ofYears(2), false), "TOS 12.4");
        decide(forever, new Handling(PublicityClass.INTERNAL, Retention.FOREVER, false), "Kansallisarkiston päätös");
        decide(held, new Handling(PublicityClass.INTERNAL, Retention.ofYears(1), true), "Valitus vireillä");
        pages.itIs("2026-11-27T22:30:00Z");
        inTransaction(() -> {
            pages.stored().archive().withdraw(pages.source(), List.of("yleinen", "oma", "pysyva", "pidossa"));
            return true;
        });

        assertThat(ended("2028-11-27")).isEmpty();
        assertThat(ended("2028-11-28"))
                .as("withdrawn after midnight in Finland")
                .extracting(Ended::id)
                .containsExactly(own);
        assertThat(destroy(general)).isEqualTo(Answer.KEPT);
        assertThat(destroy(own)).isEqualTo(Answer.DONE);
        assertThat(destroy(own)).isEqualTo(Answer.UNKNOWN);
        assertThat(ended("2036-11-28")).extracting(Ended::id).containsExactly(general);
        assertThat(destroy(held)).isEqualTo(Answer.KEPT);
        assertThat(destroy(forever)).isEqualTo(Answer.KEPT);
        assertThat(inTransaction(() -> handlings.destroy(general, TEACHER))).isEqualTo(Answer.REFUSED);
        assertThat(destroy(general)).isEqualTo(Answer.DONE);

        assertThat(told.events()).extracting(DocumentDestroyed::document).containsExactly(own, attachment, general);
        assertThat(inTransaction(() -> handlings.destroyed(EDITOR, 10)))
                .extracting(Destroyed::title)
                .containsExactlyInAnyOrder("oma", "yleinen", "yleinen/liite");
        assertThat(count("document")).isEqualTo(2);
        assertThat(count("revision")).isEqualTo(2);
        assertThat(count("section")).isEqualTo(2);
        assertThat(count("original")).isEqualTo(2);
        assertThat(count("document_handling")).isEqualTo(2);
    }

    @Test
    void bytes_that_another_document_is_made_of_stay() {
        var first = pages.arrived("ensimmainen", "Samat tavut").id();
        pages.arrivedClosed("toinen", "Samat tavut");
        pages.itIs("2010-01-01T00:00:00Z");
        inTransaction(() -> {
            pages.stored().archive().withdraw(pages.source(), List.of("ensimmainen"));
            return true;
        });
        assertThat(destroy(first)).isEqualTo(Answer.DONE);
        assertThat(count("original")).isOne();
        assertThat(count("original_part")).isOne();
    }

    @Test
    void text_that_was_recognised_goes_with_the_bytes() {
        var scan = pages.arrived("skannaus", "Kuva").id();
        inTransaction(() -> {
            for (var row : List.of(
                    "recognition (sha256, file_name, queued_at) select sha256, 'skannaus', utc_timestamp() from original",
                    "recognised_page (sha256, page, state) select sha256, 1, 'DONE' from original",
                    "recognised_text (sha256, page, number, language, text) select sha256, 1, 0, 'fi', 'Kuva' from original")) {
                database.entities().createNativeQuery("insert into " + row).executeUpdate();
            }
            return true;
        });
        pages.itIs("2010-01-01T00:00:00Z");
        inTransaction(() -> {
            pages.stored().archive().withdraw(pages.source(), List.of("skannaus"));
            return true;
        });
        assertThat(destroy(scan)).isEqualTo(Answer.DONE);
        assertThat(count("recognition") + count("recognised_page") + count("recognised_text"))
                .isZero();
    }

    @Test
    void what_stands_in_the_place_of_another_is_kept() {
        var old = pages.arrived("vanha", "Vanha").id();
        var successor = pages.arrived("uusi", "Uusi").id();
        var replacements = new StoredReplacements();
        replacements.entities = database.entities();
        replacements.replaced = new Told<>();
        inTransaction(() -> replacements.replace(old, successor, EDITOR));
        pages.itIs("2010-01-01T00:00:00Z");
        inTransaction(() -> {
            pages.stored().archive().withdraw(pages.source(), List.of("uusi"));
            return true;
        });
        assertThat(destroy(successor)).isEqualTo(Answer.KEPT);
    }

    private DocumentId attachment(DocumentId document) {
        return inTransaction(() -> pages.stored().library().attachments(document, Pages.STAFF))
                .getFirst()
                .id();
    }

    private Answer decide(DocumentId id, Handling handling, String ground) {
        return inTransaction(() -> handlings.decide(id, handling, ground, EDITOR));
    }

    private Answer destroy(DocumentId id) {
        return inTransaction(() -> handlings.destroy(id, EDITOR));
    }

    /** On the morning of a day in Finland. */
    private List<Ended> ended(String day) {
        handlings.clock = Clock.fixed(LocalDate.parse(day).atTime(6, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return inTransaction(() -> handlings.ended(EDITOR));
    }

    private boolean find(DocumentId id, Reader reader) {
        return inTransaction(() -> pages.stored().library().find(id, reader)).isPresent();
    }

    private long count(String table) {
        return inTransaction(() -> ((Number) database.entities()
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }
}
