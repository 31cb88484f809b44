package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Morphology;
import fi.luotsi.indexer.search.Suggestion.Kind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final Reader STAFF = Reader.of("staff");
    private static final long MILLISECOND = 1_000_000;

    @Test
    void two_letters_suggest_titles_that_begin_with_them_before_those_that_have_them_later() {
        try (var search = of(
                Documents.document("Uuden oppilaan salasana", "fi", "x"),
                Documents.document("Salasanan vaihto", "fi", "x"),
                Documents.document("Lounas", "fi", "x"))) {
            assertThat(search.suggest("s", STAFF)).isEmpty();
            assertThat(texts(search, "sa")).containsExactly("Salasanan vaihto", "Uuden oppilaan salasana");
            assertThat(texts(search, "SALA")).containsExactly("Salasanan vaihto", "Uuden oppilaan salasana");
            assertThat(texts(search, "oppilaan sal")).containsExactly("Uuden oppilaan salasana");
            assertThat(texts(search, "salasana lou")).isEmpty();
        }
    }

    @Test
    void diacritics_may_be_left_out_and_put_in() {
        try (var search =
                of(Documents.document("Käyttöoikeudet", "fi", "x"), Documents.document("Åtkomst", "sv", "x"))) {
            assertThat(texts(search, "kaytto")).containsExactly("Käyttöoikeudet");
            assertThat(texts(search, "käyttö")).containsExactly("Käyttöoikeudet");
            assertThat(texts(search, "ka\u0308")).containsExactly("Käyttöoikeudet");
            assertThat(texts(search, "at")).containsExactly("Åtkomst");
        }
    }

    @Test
    void headings_are_suggested_once_with_their_language() {
        try (var search = of(
                Documents.headed("Ohje", "fi", List.of("Tunnukset", "Salasanan pituus"), "x"),
                Documents.headed("Opas", "fi", List.of("Tunnukset", "Salasanan pituus"), "x"))) {
            assertThat(search.suggest("sala", STAFF))
                    .containsExactly(new Suggestion("Salasanan pituus", Kind.HEADING, "fi"));
        }
    }

    @Test
    void a_word_of_the_texts_completes_the_one_that_is_typed() {
        try (var search = of(
                Documents.document("A", "fi", "oppilaan palautuslomake", "palautuslomake täytetään"),
                Documents.document("B", "fi", "palautuspiste on aulassa"),
                Documents.document("C", "fi", "palautuspiste on pihalla"))) {
            assertThat(texts(search, "pala")).containsExactly("palautuspiste", "palautuslomake");
            assertThat(texts(search, "aulassa pala"))
                    .as("only together with the words before")
                    .isEmpty();
            assertThat(texts(search, "on pala")).containsExactly("on palautuspiste", "on palautuslomake");
        }
    }

    @Test
    void a_word_that_stands_in_one_section_only_may_be_a_name_and_is_not_suggested() {
        try (var search = of(Documents.document("A", "fi", "soita numeroon Virtaselle"))) {
            assertThat(search.suggest("virta", STAFF)).isEmpty();
        }
    }

    @Test
    void a_frequent_query_is_suggested_only_to_those_whom_it_gives_something() {
        var hidden = Documents.withAudience(
                Documents.document("Turvakielto", "fi", "Kanarialintu on häkissä."), Audience.of("dpo"));
        try (var search = of(Documents.document("Loma", "fi", "kanava aukeaa"), hidden)) {
            search.suggestAlso("kanava auki", "kanava aukeaa", "kanarialintu", "kanarialinnun häkki");
            assertThat(search.suggest("kana", STAFF)).containsExactly(new Suggestion("kanava aukeaa", Kind.QUERY, ""));
            assertThat(texts(search.suggest("kana", Reader.of("dpo")))).contains("kanarialintu");
        }
    }

    @Test
    void what_is_hidden_is_suggested_like_what_is_not_there() {
        var visible = IntStream.range(0, 30)
                .mapToObj(i -> Documents.headed("Koulu " + i, "fi", List.of("Kanslia"), "koulun kanslia on auki"))
                .toList();
        var all = new ArrayList<>(visible);
        for (int i = 0; i < 300; i++) {
            all.add(Documents.withAudience(
                    Documents.headed(
                            "Kanarialintu " + i,
                            "fi",
                            List.of("Kanarian häkki"),
                            "kanarialintu kanaali kansalainen " + i),
                    Audience.of(i % 2 == 0 ? "dpo" : "leadership")));
        }
        all.add(Documents.withAudience(Documents.document("Kanala", "fi", "kanala kanala", "kanala"), Audience.of()));
        try (var without = of(visible.toArray(Document[]::new));
                var with = SearchInMemory.of(Morphology.NONE, all)) {
            for (var reader : List.of(Reader.ANONYMOUS, STAFF, Reader.of("staff", "unit-head"))) {
                for (var typed :
                        List.of("ka", "kan", "kana", "kanarialintu", "koulu kan", "kanarian h", "häkk", "kanala")) {
                    assertThat(with.suggest(typed, reader)).as(typed).isEqualTo(without.suggest(typed, reader));
                }
            }
            assertThat(texts(with.suggest("kanari", Reader.of("dpo")))).contains("Kanarian häkki");
        }
    }

    @Test
    void a_hidden_word_takes_no_longer_than_one_that_is_not_there() {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 2_000; i++) {
            documents.add(Documents.document("Koulu " + i, "fi", "koulu on auki"));
            documents.add(Documents.withAudience(
                    Documents.document("Kanarialintu " + i, "fi", "kanarialintu laulaa"), Audience.of("dpo")));
        }
        try (var search = SearchInMemory.of(Morphology.NONE, documents)) {
            for (int round = 0; round < 200; round++) {
                search.suggest("kana", STAFF);
                search.suggest("qwer", STAFF);
            }
            var hidden = Long.MAX_VALUE;
            var absent = Long.MAX_VALUE;
            for (int round = 0; round < 201; round++) {
                hidden = Math.min(hidden, nanos(search, "kana"));
                absent = Math.min(absent, nanos(search, "qwer"));
            }
            assertThat(hidden - absent).isLessThan(MILLISECOND);
        }
    }

    @Test
    void the_morphology_knows_bases_and_parts() {
        if (Morphology.at("").version().isEmpty()) {
            return;
        }
        try (var search = SearchInMemory.of(
                "",
                Documents.document("Tietosuojakoulutus", "fi", "Salasanoista puhutaan.", "Salasanojen vaihto."),
                Documents.document("Muu", "fi", "Salasanaa ei jaeta."))) {
            assertThat(texts(search, "koulut")).contains("Tietosuojakoulutus");
            assertThat(texts(search, "salas")).containsExactly("salasana");
        }
    }

    /** Of a processor, and the least of many: what else runs on the machine only adds. */
    private static long nanos(SearchInMemory search, String typed) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        search.suggest(typed, STAFF);
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static SearchInMemory of(Document... documents) {
        return SearchInMemory.of(Morphology.NONE, documents);
    }

    private static List<String> texts(SearchInMemory search, String typed) {
        return texts(search.suggest(typed, STAFF));
    }

    private static List<String> texts(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::text).toList();
    }
}
