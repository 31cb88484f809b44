package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Morphology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamedSourcesTest {
    private static final Map<String, LocalName> NAMES = Map.of(
            "kasikirja", new LocalName("Opettajan käsikirja", "Lärarens handbok", "Teacher’s handbook"),
            "intra", LocalName.same("Wintra"),
            "intra-arkisto", LocalName.same("Wintran arkisto"),
            "salainen", LocalName.same("Johtoryhmä"));

    private final Document archived = document("C", "intra-arkisto");
    private final SearchInMemory search = SearchInMemory.of(
            Morphology.NONE,
            document("A", "kasikirja"),
            document("B", "intra"),
            archived,
            Documents.withAudience(document("D", "salainen"), Audience.of("leadership")));

    NamedSourcesTest() {
        search.nameSources(NAMES);
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void a_named_source_is_as_if_chosen_in_the_facet() {
        var named = search.search("source:kasikirja salasana");
        var chosen = search.search(
                new SearchQuery("salasana", Set.of("kasikirja"), Set.of(), Set.of(), 1, 10), Reader.ANONYMOUS);
        assertThat(alone(named)).isEqualTo(alone(chosen));
        assertThat(named.sources())
                .isEqualTo(new NamedSources("salasana", Set.of("kasikirja"), Set.of(), List.of(), List.of()));
        assertThat(found("salasana lähde:kasikirja källa:intra")).containsExactlyInAnyOrder("A", "B");
        assertThat(search.search(
                                new SearchQuery(
                                        "source:intra salasana", Set.of("kasikirja"), Set.of(), Set.of(), 1, 10),
                                Reader.ANONYMOUS)
                        .total())
                .isEqualTo(2);
    }

    @Test
    void a_reader_has_only_sources_in_which_there_is_something_to_see() {
        assertThat(search.sources(Reader.ANONYMOUS)).containsExactlyInAnyOrder("kasikirja", "intra", "intra-arkisto");
        assertThat(search.sources(Reader.of("leadership"))).contains("salainen");
    }

    @Test
    void the_key_or_the_beginning_of_a_name_or_of_a_word_of_it_in_any_language_names_it() {
        assertThat(found("source:INTRA salasana")).containsExactly("B");
        assertThat(found("source:int salasana")).containsExactlyInAnyOrder("B", "C");
        assertThat(found("källa:\"lärarens hand\" salasana")).containsExactly("A");
        assertThat(found("source:larare salasana")).containsExactly("A");
        assertThat(found("source:wintran salasana")).containsExactly("C");
        assertThat(found("lähde:käsik salasana")).containsExactly("A");
        assertThat(found("source:hand salasana")).containsExactly("A");
    }

    @Test
    void a_minus_leaves_a_source_out() {
        assertThat(found("salasana -source:intra")).containsExactlyInAnyOrder("A", "C");
        assertThat(found("salasana -lähde:int")).containsExactly("A");
        assertThat(found("salasana source:int -source:intra")).containsExactly("C");
        assertThat(search.search("salasana -source:intra").facets().getFirst().values())
                .extracting(Facet.Value::key)
                .containsExactly("intra-arkisto", "kasikirja");
    }

    @Test
    void an_unknown_source_does_not_narrow_and_tells_which_there_are() {
        var results = search.search("source:kirjasto salasana");
        assertThat(results.total()).isEqualTo(3);
        assertThat(results.sources().unknown()).containsExactly("kirjasto");
        assertThat(results.sources().existing()).containsExactly("intra", "intra-arkisto", "kasikirja");
        assertThat(search.search("source:kirjasto").sources().unknown()).containsExactly("kirjasto");
        assertThat(found("source:kirjasto source:intra salasana")).containsExactly("B");
    }

    @Test
    void a_source_of_which_the_reader_may_see_nothing_is_like_one_that_is_not_there() {
        for (var form :
                List.of("source:%s salasana", "-source:%s salasana", "source:%s", "source:%s source:intra salasana")) {
            assertThat(alone(search.search(form.formatted("salainen"))))
                    .isEqualTo(alone(search.search(form.formatted("puuttuva"))));
        }
        assertThat(search.search("source:johto salasana").sources().existing()).doesNotContain("salainen");
        var leader = Reader.of("leadership");
        assertThat(search.search(SearchQuery.of("source:johto salasana"), leader)
                        .total())
                .isEqualTo(1);
        assertThat(search.search(SearchQuery.of("source:x salasana"), leader)
                        .sources()
                        .existing())
                .contains("salainen");
    }

    @Test
    void the_source_is_no_word_of_marks_suggestions_or_pins() {
        assertThat(search.mark("source:kasikirja salasana", "kasikirja salasana")
                        .getFirst()
                        .toHtml())
                .isEqualTo("kasikirja <mark>salasana</mark>");
        assertThat(search.suggest("source:kasikirja ohj", Reader.ANONYMOUS))
                .extracting(Suggestion::text)
                .contains("source:kasikirja ohjeessa");
        search.use(new Vocabulary(
                List.of(), List.of(), List.of(new Pin("salasana", archived.id(), Optional.empty(), Optional.empty()))));
        assertThat(found("salasana").getFirst()).isEqualTo("C");
        assertThat(found("source:intra salasana")).containsExactly("B");
        assertThat(found("-source:intra-arkisto salasana")).containsExactlyInAnyOrder("A", "B");
        assertThat(new Searched("source:intra salasana", "fi", 1, true, 1).words())
                .isEqualTo("salasana");
    }

    private List<String> found(String words) {
        return search.titles(words);
    }

    /** Without the sources that are named, the time, and whether the index is just being completed. */
    private static SearchResults alone(SearchResults results) {
        return new SearchResults(
                results.total(),
                Duration.ZERO,
                results.didYouMean(),
                results.answer(),
                results.definitions(),
                results.facets(),
                results.documents(),
                NamedSources.NONE,
                false);
    }

    private static Document document(String title, String source) {
        return Documents.in(
                Documents.document(title, "fi", "Salasana vaihdetaan ohjeessa."), source, DocumentType.PAGE);
    }
}
