package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceRemoved;
import fi.luotsi.content.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that is removed is no longer read, and what it brought is no longer found. */
class RemovalTest {
    @TempDir
    Path folder;

    @TempDir
    Path temp;

    private final Told<SourceRemoved> told = new Told<>();
    private FolderInTest source;
    private Removals removals;

    @BeforeEach
    void begin() throws IOException {
        source = new FolderInTest(folder, temp);
        source.write("a.txt", "Ensimmäinen\n+liite.txt Liite");
        source.write("tyhja.txt", "");
        source.harvest();
        removals = new Removals();
        removals.entities = source.database.entities();
        removals.catalogue = source.stored.catalogue();
        removals.archive = source.stored.archive();
        removals.told = told;
    }

    @AfterEach
    void end() {
        source.close();
    }

    @Test
    void its_documents_are_withdrawn_and_its_history_stays() {
        remove();

        assertThat(source.library.stamps()).isEmpty();
        assertThat(source.stored.withdrawn().events()).hasSize(2);
        assertThat(told.events()).containsExactly(new SourceRemoved(source.source.id()));
        assertThat(source.database.inTransaction(() -> source.store.reports(source.source.id(), 10)))
                .hasSize(1);
        assertThat(source.database.inTransaction(() -> source.store.problems(source.source.id(), 10)))
                .isEmpty();
        assertThat(source.database.inTransaction(() -> source.stored.catalogue().all()))
                .isEmpty();
        assertThat(source.database.inTransaction(() -> removals.all()))
                .singleElement()
                .satisfies(removed -> assertThat(removed.source().name().fi()).isEqualTo("Käsikirja"));
        assertThat(revisions()).isEqualTo(2);
    }

    @Test
    void nothing_runs_on_it_any_more_even_where_a_run_had_begun() {
        var begun = source.database.inTransaction(() -> source.store.begin(source.source.id()));
        remove();

        assertThatThrownBy(() -> source.database.inTransaction(() -> source.store.begin(source.source.id())))
                .isInstanceOf(IllegalStateException.class);
        source.runAgain(begun);
        assertThat(source.library.stamps()).isEmpty();
    }

    @Test
    void its_folder_can_be_a_source_again_under_another_key() {
        remove();

        var again = source.database.inTransaction(() -> source.stored
                .catalogue()
                .add(
                        Source.Kind.FOLDER,
                        folder.toString(),
                        LocalName.same("Käsikirja"),
                        Audience.STAFF,
                        PublicityClass.INTERNAL,
                        "Rehtori"));

        assertThat(again.key()).isEqualTo("kasikirja-2");
        assertThatThrownBy(() -> source.database.inTransaction(() -> source.stored
                        .catalogue()
                        .add(
                                Source.Kind.FOLDER,
                                folder.toString(),
                                LocalName.same("Toinen"),
                                Audience.STAFF,
                                PublicityClass.INTERNAL,
                                "Rehtori")))
                .as("a folder is one source")
                .isInstanceOf(RuntimeException.class);
        assertThat(Files.exists(folder.resolve("a.txt"))).isTrue();
    }

    private void remove() {
        source.database.inTransaction(() -> removals.remove(source.source.id()));
        while (source.database.inTransaction(() -> removals.withdrawSome(source.source.id())) > 0) {
            assertThat(removals).isNotNull();
        }
    }

    private long revisions() {
        return source.database
                .inTransaction(() -> (Number) source.database
                        .entities()
                        .createNativeQuery("select count(*) from revision")
                        .getSingleResult())
                .longValue();
    }
}
