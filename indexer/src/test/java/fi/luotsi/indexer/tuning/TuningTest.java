package fi.luotsi.indexer.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.indexer.search.Definition;
import fi.luotsi.indexer.search.Pin;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.Synonym;
import fi.luotsi.indexer.search.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TuningTest {
    private static final UUID EDITOR = UUID.randomUUID();
    private static final Synonym LAPTOP = new Synonym("läppäri", "kannettava tietokone", true);
    private static final Definition DPIA =
            new Definition("DPIA", "vaikutustenarviointi", "Tehdään ennen käyttöönottoa.");
    private static final Pin HOLIDAY =
            new Pin("loma", DocumentId.next(), Optional.of(LocalDate.of(2026, 6, 1)), Optional.empty());

    private TestDatabase database;
    private Search search;
    private Tuning tuning;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("indexer");
        search = new Search();
        tuning = node(search);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private Tuning node(Search itsSearch) {
        var node = new Tuning();
        node.store = new VocabularyStoreInTransactions(database);
        node.search = itsSearch;
        return node;
    }

    @Test
    void what_is_taught_is_in_force_at_once() {
        tuning.add(new Lesson.OfSynonym(LAPTOP), EDITOR);
        tuning.add(new Lesson.OfDefinition(DPIA), EDITOR);
        tuning.add(new Lesson.OfPin(HOLIDAY), EDITOR);

        assertThat(search.vocabulary()).isEqualTo(new Vocabulary(List.of(LAPTOP), List.of(DPIA), List.of(HOLIDAY)));
    }

    @Test
    void another_portal_learns_it_when_it_asks() {
        var otherSearch = new Search();
        var other = node(otherSearch);
        other.refresh();
        tuning.add(new Lesson.OfSynonym(LAPTOP), EDITOR);
        assertThat(otherSearch.vocabulary()).isEqualTo(Vocabulary.EMPTY);

        other.refresh();

        assertThat(otherSearch.vocabulary().synonyms()).containsExactly(LAPTOP);
    }

    @Test
    void trying_changes_nothing() {
        var tried = tuning.tried(Optional.of(new Lesson.OfSynonym(LAPTOP)), Optional.empty());
        assertThat(tried.synonyms()).containsExactly(LAPTOP);
        assertThat(search.vocabulary()).isEqualTo(Vocabulary.EMPTY);
        assertThat(tuning.entries()).isEmpty();
    }

    @Test
    void a_change_is_a_version_with_who_and_what() {
        tuning.add(new Lesson.OfSynonym(LAPTOP), EDITOR);
        var changed = new Synonym("läppäri", "kannettava", false);
        tuning.replace(tuning.entries().getFirst().id(), new Lesson.OfSynonym(changed), EDITOR);
        tuning.remove(tuning.entries().getFirst().id(), EDITOR);

        var history = tuning.history(10);

        assertThat(history)
                .extracting(Version::action)
                .containsExactly(Version.Action.REMOVED, Version.Action.CHANGED, Version.Action.ADDED);
        assertThat(history).allMatch(version -> version.madeBy().equals(EDITOR));
        assertThat(history.get(1).added()).containsExactly(new Lesson.OfSynonym(changed));
        assertThat(history.get(1).removed()).containsExactly(new Lesson.OfSynonym(LAPTOP));
        assertThat(search.vocabulary()).isEqualTo(Vocabulary.EMPTY);
    }

    @Test
    void every_version_can_be_returned_to_and_the_return_as_well() {
        tuning.add(new Lesson.OfSynonym(LAPTOP), EDITOR);
        tuning.add(new Lesson.OfDefinition(DPIA), EDITOR);
        tuning.remove(tuning.entries().getFirst().id(), EDITOR);
        var three = search.vocabulary();

        tuning.returnTo(1, EDITOR);
        assertThat(search.vocabulary()).isEqualTo(new Vocabulary(List.of(LAPTOP), List.of(), List.of()));
        tuning.returnTo(0, EDITOR);
        assertThat(search.vocabulary()).isEqualTo(Vocabulary.EMPTY);
        tuning.returnTo(3, EDITOR);
        assertThat(search.vocabulary()).isEqualTo(three);
        assertThat(tuning.history(1).getFirst().returnedTo()).hasValue(3);
        assertThatThrownBy(() -> tuning.returnTo(99, EDITOR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_taught_already_is_refused() {
        tuning.add(new Lesson.OfSynonym(LAPTOP), EDITOR);
        assertThat(tuning.problem(new Lesson.OfSynonym(LAPTOP), Optional.empty()))
                .contains(LessonProblem.KNOWN_ALREADY);
        assertThat(tuning.problem(
                        new Lesson.OfSynonym(LAPTOP),
                        Optional.of(tuning.entries().getFirst().id())))
                .isEmpty();
        assertThatThrownBy(() -> tuning.add(new Lesson.OfSynonym(LAPTOP), EDITOR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void editors_who_save_at_the_same_time_get_one_version_each() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var saved = new ArrayList<Future<?>>();
            for (int editor = 0; editor < 16; editor++) {
                var synonym = new Synonym("sana" + editor, "toinen", true);
                saved.add(threads.submit(() -> addElsewhere(new Lesson.OfSynonym(synonym))));
            }
            for (var future : saved) {
                future.get();
            }
        }
        tuning.refresh();
        assertThat(search.vocabulary().synonyms()).hasSize(16);
        assertThat(tuning.history(20))
                .extracting(Version::number)
                .hasSize(16)
                .first()
                .isEqualTo(16L);
    }

    private void addElsewhere(Lesson lesson) {
        try (var entities = database.another()) {
            var store = new VocabularyStore();
            store.entities = entities;
            entities.getTransaction().begin();
            store.add(lesson, EDITOR);
            entities.getTransaction().commit();
        }
    }
}
