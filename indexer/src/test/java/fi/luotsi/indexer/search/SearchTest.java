package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.DocumentType;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Verification;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.index.LibraryIndex;
import fi.luotsi.indexer.language.Morphology;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {
    @Test
    void sections_are_grouped_by_document_with_the_best_first() {
        var guide = Documents.document(
                "Käsikirja",
                "fi",
                "Johdanto aiheeseen.",
                "Salasana vaihdetaan vuosittain.",
                "Muuta asiaa.",
                "Salasana salasana: vahva salasana.",
                "Salasana unohtui.",
                "Taas salasana.");
        try (var search = SearchInMemory.of(Morphology.NONE, guide, Documents.document("Muu", "fi", "Lounas"))) {
            var results = search.search("salasana");
            assertThat(results.total()).isEqualTo(1);
            var hit = results.documents().getFirst();
            assertThat(hit.id()).isEqualTo(guide.id());
            assertThat(hit.matching()).isEqualTo(4);
            assertThat(hit.sections()).hasSize(3);
            assertThat(hit.sections().getFirst().anchor()).isEqualTo("s3");
            assertThat(hit.sections().getFirst().headings()).containsExactly("Luku 3");
            assertThat(hit.sections().getFirst().page()).hasValue(4);
            assertThat(hit.sections().getFirst().snippet().toHtml())
                    .isEqualTo("<mark>Salasana</mark> <mark>salasana</mark>: vahva <mark>salasana</mark>.");
        }
    }

    @Test
    void a_title_or_heading_answers_before_a_passing_mention() {
        var about = Documents.document("Etätyö", "fi", "Etätyö on työtä kotona.");
        var mention =
                Documents.document("Muistio", "fi", "Kokouksessa puhuttiin kaikenlaista, myös etätyö mainittiin.");
        try (var search = SearchInMemory.of(Morphology.NONE, mention, about)) {
            assertThat(search.titles("etätyö")).containsExactly("Etätyö", "Muistio");
        }
    }

    @Test
    void of_texts_that_answer_alike_the_newer_and_the_published_one_comes_first() {
        var text = "Etätyössä käytetään suojattua yhteyttä.";
        var old = Documents.dated(Documents.document("Vanha", "fi", text), Optional.of(LocalDate.of(2011, 1, 1)));
        var fresh = Documents.dated(Documents.document("Uusii", "fi", text), Optional.of(LocalDate.of(2026, 1, 1)));
        var mail = Documents.in(Documents.document("Posti", "fi", text), "posti", DocumentType.MAIL);
        try (var search = SearchInMemory.of(Morphology.NONE, mail, old, fresh)) {
            assertThat(search.titles("etätyö suojattu yhteys")).containsExactly("Uusii", "Vanha", "Posti");
        }
    }

    @Test
    void of_texts_that_answer_alike_one_whose_confirmation_has_expired_comes_last_and_says_why() {
        var text = "Etätyössä käytetään suojattua yhteyttä.";
        var today = LocalDate.now(Verification.CITY);
        var past = new Verification(today.minusYears(2), today.minusYears(1), false);
        var ahead = new Verification(today.minusDays(1), today.plusYears(1), false);
        var expired = Documents.verified(Documents.document("Vanhentunut", "fi", text), past);
        var sound = Documents.verified(Documents.document("Tarkistettu", "fi", text), ahead);
        var never = Documents.document("Tarkistamaton", "fi", text);
        try (var search = SearchInMemory.of(Morphology.NONE, expired, sound, never)) {
            assertThat(search.titles("etätyö suojattu yhteys")).hasSize(3).endsWith("Vanhentunut");
            assertThat(search.search("tarkistettu etätyö")
                            .documents()
                            .getFirst()
                            .verification())
                    .contains(ahead);
            assertThat(search.explain("etätyö suojattu yhteys"))
                    .allSatisfy(explained -> assertThat(explained.signals().get("standing.expired") < 0)
                            .isEqualTo(explained.title().equals("Vanhentunut")));
        }
    }

    @Test
    void an_instruction_comes_before_a_text_that_only_names_it() {
        var about = Documents.document(
                "Oppilaan salasanan vaihto",
                "fi",
                "Opettaja antaa oppilaalle uuden salasanan itse, heti ja ilman palvelupistettä.");
        var mention = Documents.document(
                "Wilma",
                "fi",
                "Jos salasana on unohtunut, toimi ohjeen Oppilaan salasanan vaihto mukaan ja odota hetki.");
        try (var search = SearchInMemory.of(Morphology.NONE, mention, about)) {
            assertThat(search.titles("oppilaan salasanan vaihto")).first().isEqualTo("Oppilaan salasanan vaihto");
        }
    }

    @Test
    void a_document_with_more_of_the_words_comes_first() {
        try (var search = SearchInMemory.of(
                Morphology.NONE,
                Documents.document("Yksi", "fi", "salasana salasana salasana salasana salasana"),
                Documents.document("Kaikki", "fi", "oppilaan salasanan vaihto"),
                Documents.document("Muu", "fi", "oppilaan lounas"))) {
            assertThat(search.titles("oppilaan salasanan vaihto")).first().isEqualTo("Kaikki");
        }
    }

    @Test
    void quotes_ask_for_words_in_a_row_and_a_minus_leaves_out() {
        try (var search = SearchInMemory.of(
                Morphology.NONE,
                Documents.document("A", "fi", "sininen auto ajaa"),
                Documents.document("B", "fi", "auto sininen ajaa"),
                Documents.document("C", "fi", "sininen auto seisoo"))) {
            assertThat(search.titles("\"sininen auto\"")).containsExactlyInAnyOrder("A", "C");
            assertThat(search.titles("\"sininen auto\" -seisoo")).containsExactly("A");
            assertThat(search.titles("-seisoo")).isEmpty();
        }
    }

    @Test
    void facets_count_what_choosing_another_value_would_give() {
        var documents = List.of(
                Documents.in(Documents.document("A", "fi", "testi"), "intra", DocumentType.PAGE),
                Documents.in(Documents.document("B", "fi", "testi"), "intra", DocumentType.PDF),
                Documents.in(Documents.document("C", "sv", "testi"), "kirja", DocumentType.PDF),
                Documents.in(Documents.document("D", "en", "testi", "testi", "testi"), "kirja", DocumentType.PDF),
                Documents.in(Documents.document("E", "fi", "muuta"), "kirja", DocumentType.PDF));
        try (var search = SearchInMemory.of(Morphology.NONE, documents)) {
            var all = search.search("testi");
            assertThat(counts(all))
                    .containsExactly(
                            "SOURCE[intra=2, kirja=2]",
                            "LANGUAGE[fi=2, en=1, sv=1]",
                            "CONCERNS[lukio=4, perusopetus=4, varhaiskasvatus=4]",
                            "TOPIC[]",
                            "YEAR[2026=4]",
                            "TYPE[pdf=3, page=1]");

            var chosen = search.search(
                    new SearchQuery("testi", Set.of("kirja"), Set.of(), Set.of("pdf"), 1, 10), Reader.ANONYMOUS);
            assertThat(chosen.total()).isEqualTo(2);
            assertThat(counts(chosen)).contains("SOURCE[kirja=2*, intra=1]", "LANGUAGE[en=1, sv=1]", "TYPE[pdf=2*]");

            var either = search.search(
                    new SearchQuery("testi", Set.of(), Set.of("sv", "en"), Set.of(), 1, 10), Reader.ANONYMOUS);
            assertThat(either.total()).isEqualTo(2);
            assertThat(counts(either)).contains("SOURCE[kirja=2]", "LANGUAGE[fi=2, en=1*, sv=1*]", "TYPE[pdf=2]");
        }
    }

    private static List<String> counts(SearchResults results) {
        return results.facets().stream()
                .map(facet -> facet.name()
                        + facet.values().stream()
                                .map(value -> value.key() + "=" + value.documents() + (value.chosen() ? "*" : ""))
                                .toList()
                                .toString())
                .toList();
    }

    @Test
    void pages_follow_each_other_without_overlap() {
        var documents = IntStream.range(0, 95)
                .mapToObj(i -> Documents.document("Ohje " + i, "fi", "sama teksti"))
                .toList();
        try (var search = SearchInMemory.of(Morphology.NONE, documents)) {
            var seen = new HashSet<String>();
            for (int page = 1; page <= 10; page++) {
                var results = search.search(
                        new SearchQuery("teksti", Set.of(), Set.of(), Set.of(), page, 10), Reader.ANONYMOUS);
                assertThat(results.total()).isEqualTo(95);
                results.documents()
                        .forEach(
                                hit -> assertThat(seen.add(hit.id().toString())).isTrue());
            }
            assertThat(seen).hasSize(95);
            assertThat(search.search(new SearchQuery("teksti", Set.of(), Set.of(), Set.of(), 100, 10), Reader.ANONYMOUS)
                            .documents())
                    .isEmpty();
        }
    }

    @Test
    void another_spelling_is_offered_when_it_has_hits() {
        try (var search = SearchInMemory.of(
                Morphology.NONE,
                Documents.document("A", "fi", "lukujärjestys julkaistaan"),
                Documents.document("B", "fi", "wilma avautuu"))) {
            assertThat(search.search("wilna avautuu").didYouMean()).contains("wilma avautuu");
            assertThat(search.search("wilma").didYouMean()).isEmpty();
            assertThat(search.search("zzzzzzzz").didYouMean()).isEmpty();
        }
    }

    @Test
    void what_is_shown_is_marked_after_it_is_escaped() {
        var evil = Documents.document("<b>Salasana</b>", "fi", "<script>alert('salasana')</script> & \"salasana\"");
        try (var search = SearchInMemory.of(Morphology.NONE, evil)) {
            var hit = search.search("salasana").documents().getFirst();
            assertThat(hit.title().toHtml()).isEqualTo("&lt;b&gt;<mark>Salasana</mark>&lt;/b&gt;");
            assertThat(hit.sections().getFirst().snippet().toHtml())
                    .isEqualTo(
                            "&lt;script&gt;alert(&#39;<mark>salasana</mark>&#39;)&lt;/script&gt; &amp; &quot;<mark>salasana</mark>&quot;");
        }
    }

    @Test
    void the_document_page_marks_by_the_same_rules_and_keeps_the_text() {
        try (var search = SearchInMemory.of(Morphology.NONE)) {
            var text = "Salasanat vaihdetaan.\nKäyttöoikeuksista päätetään.";
            var marked = search.mark("salasana käyttöoikeus", text, "").getFirst();
            assertThat(marked.text()).isEqualTo(text);
            assertThat(marked.toHtml())
                    .isEqualTo("<mark>Salasanat</mark> vaihdetaan.\n<mark>Käyttöoikeuksista</mark> päätetään.");
        }
    }

    @Test
    void a_document_without_text_is_found_by_its_title() {
        try (var search = SearchInMemory.of(Morphology.NONE, Documents.document("Salattu liite", "fi"))) {
            assertThat(search.titles("liite")).containsExactly("Salattu liite");
        }
    }

    @Test
    void nothing_asked_is_nothing_found() {
        try (var search = SearchInMemory.of(Morphology.NONE, Documents.document("A", "fi", "teksti"))) {
            for (var words : List.of("", "   ", "\"\"", "-", "!?", "- -")) {
                assertThat(search.search(words).total()).as(words).isZero();
            }
        }
    }

    @Test
    void an_index_that_is_not_open_says_so() {
        var search = new Search();
        search.index = new LibraryIndex();
        assertThatThrownBy(() -> search.search(SearchQuery.of("koulu"), Reader.ANONYMOUS))
                .isInstanceOf(IndexUnavailable.class);
    }
}
