package fi.luotsi.content.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.Audience;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.Reviews.Answer;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Stewards.Appointment;
import fi.luotsi.content.Stewardship;
import fi.luotsi.content.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons answer for documents and sources in the real database. */
class StewardsTest {
    private static final Reader STAFF = Reader.of(Audience.STAFF_GROUP);
    private static final UUID EDITOR = UUID.randomUUID();
    private static final UUID RITVA = UUID.randomUUID();
    private static final UUID OLLI = UUID.randomUUID();
    private static final UUID MARI = UUID.randomUUID();

    @TempDir
    Path folder;

    private TestDatabase database;
    private LibraryInTest stored;
    private SourceId source;
    private DocumentId first;
    private DocumentId second;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("content");
        stored = new LibraryInTest(database.entities());
        source = database.inTransaction(() -> stored.catalogue()
                        .add(
                                Source.Kind.FOLDER,
                                folder.toString(),
                                LocalName.same("Käsikirja"),
                                Audience.STAFF,
                                PublicityClass.INTERNAL,
                                "Tietohallinto"))
                .id();
        first = arrived("ensimmainen");
        second = arrived("toinen");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_document_has_its_own_owner_or_that_of_its_source() {
        appointForSource(RITVA, Optional.of(OLLI));
        assertThat(steward(first)).get().matches(found -> found.owner().equals(RITVA) && found.ofSource());

        assertThat(appoint(first, MARI, Optional.empty())).isTrue();
        assertThat(steward(first)).get().matches(found -> found.owner().equals(MARI) && !found.ofSource());
        assertThat(steward(second)).map(Stewardship::deputy).contains(Optional.of(OLLI));
        assertThat(documents(RITVA)).containsExactly(second);
        assertThat(documents(OLLI)).containsExactly(second);
        assertThat(documents(MARI)).containsExactly(first);
        assertThat(database.inTransaction(() -> stored.stewards().accounts()))
                .containsExactlyInAnyOrder(RITVA, OLLI, MARI);

        database.inTransaction(() ->
                stored.stewards().appoint(first, STAFF, new Appointment(Optional.empty(), Optional.empty(), EDITOR)));
        assertThat(steward(first)).get().matches(Stewardship::ofSource);
        assertThat(documents(RITVA)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void owner_and_deputy_confirm_what_they_answer_for_and_nothing_else() {
        appoint(first, RITVA, Optional.of(OLLI));

        assertThat(confirm(first, OLLI)).isEqualTo(Answer.CONFIRMED);
        assertThat(confirm(second, OLLI)).isEqualTo(Answer.REFUSED);
        assertThat(confirm(first, MARI)).isEqualTo(Answer.REFUSED);
        appoint(first, MARI, Optional.empty());
        assertThat(confirm(first, RITVA)).isEqualTo(Answer.REFUSED);
        assertThat(confirm(first, MARI)).isEqualTo(Answer.CONFIRMED);
    }

    @Test
    void what_somebody_leaves_is_taken_over_as_it_was() {
        appoint(first, RITVA, Optional.of(OLLI));
        appoint(second, OLLI, Optional.of(RITVA));

        assertThat(database.inTransaction(() -> stored.stewards().handOver(RITVA, MARI, EDITOR)))
                .isEqualTo(2);

        assertThat(steward(first)).get().matches(found -> found.owner().equals(MARI) && found.has(OLLI));
        assertThat(steward(second)).get().matches(found -> found.owner().equals(OLLI) && found.has(MARI));
        assertThat(documents(RITVA)).isEmpty();
        database.inTransaction(() -> stored.stewards().handOver(OLLI, MARI, EDITOR));
        assertThat(steward(first)).map(Stewardship::deputy).contains(Optional.empty());
    }

    @Test
    void hidden_withdrawn_and_unknown_documents_are_the_same() {
        appoint(first, RITVA, Optional.empty());
        var anybody = new Appointment(Optional.of(MARI), Optional.empty(), EDITOR);
        assertThat(database.inTransaction(() -> stored.stewards().of(List.of(first), Reader.ANONYMOUS)))
                .isEmpty();
        assertThat(database.inTransaction(() -> stored.stewards().documents(Set.of(RITVA), Reader.ANONYMOUS)))
                .isEmpty();
        assertThat(database.inTransaction(() -> stored.stewards().appoint(first, Reader.ANONYMOUS, anybody)))
                .isFalse();
        assertThat(database.inTransaction(() -> stored.stewards().appoint(DocumentId.next(), STAFF, anybody)))
                .isFalse();
        database.inTransaction(() -> stored.archive().withdraw(source, List.of("ensimmainen")));
        assertThat(database.inTransaction(() -> stored.stewards().appoint(first, STAFF, anybody)))
                .isFalse();
        assertThat(documents(RITVA)).isEmpty();
    }

    @Test
    void nobody_stands_in_for_themselves() {
        assertThatThrownBy(() -> new Appointment(Optional.of(RITVA), Optional.of(RITVA), EDITOR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Appointment(Optional.empty(), Optional.of(RITVA), EDITOR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean appoint(DocumentId document, UUID owner, Optional<UUID> deputy) {
        return database.inTransaction(
                () -> stored.stewards().appoint(document, STAFF, new Appointment(Optional.of(owner), deputy, EDITOR)));
    }

    private void appointForSource(UUID owner, Optional<UUID> deputy) {
        database.inTransaction(
                () -> stored.stewards().appoint(source, new Appointment(Optional.of(owner), deputy, EDITOR)));
    }

    private Optional<Stewardship> steward(DocumentId document) {
        return Optional.ofNullable(
                database.inTransaction(() -> stored.stewards().of(List.of(document), STAFF))
                        .get(document));
    }

    private List<DocumentId> documents(UUID account) {
        return database.inTransaction(() -> stored.stewards().documents(Set.of(account), STAFF));
    }

    private Answer confirm(DocumentId document, UUID account) {
        var visitor = new Reviewer(account, false, Set.of(), STAFF);
        return database.inTransaction(() -> stored.reviews().confirm(document, 1, visitor, ""));
    }

    private DocumentId arrived(String key) {
        database.inTransaction(() -> stored.archive().keep(source, List.of(ArrivalInTest.of(folder, key, key))));
        return stored.published().events().getLast().document();
    }
}
