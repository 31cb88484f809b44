package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.indexer.search.SourceWords.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceWordsTest {
    @Test
    void a_source_is_named_in_three_languages() {
        assertThat(pieces("source:kasikirja salasana")).containsExactly(named("kasikirja"));
        assertThat(pieces("salasana Lähde:Intra lahde:tvt")).containsExactly(named("Intra"), named("tvt"));
        assertThat(pieces("KÄLLA:it lösenord kalla:arkiv")).containsExactly(named("it"), named("arkiv"));
    }

    @Test
    void a_name_of_several_words_is_quoted_and_a_minus_leaves_out() {
        assertThat(pieces("lähde:\"TVT tuki\" wilma")).containsExactly(named("TVT tuki"));
        assertThat(pieces("lähde:”TVT tuki")).containsExactly(named("TVT tuki"));
        assertThat(pieces("Teams -source:intra")).containsExactly(new Piece("intra", true));
        assertThat(pieces("-källa:\"IT stöd\"")).containsExactly(new Piece("IT stöd", true));
    }

    @Test
    void quoted_or_within_a_word_it_is_a_word() {
        for (var typed : List.of(
                "\"source:kasikirja\"",
                "\"uusi source:kasikirja ohje\"",
                "source:",
                "source: kasikirja",
                "resource:kasikirja",
                "http://source:80",
                "lähdekoodi",
                "--source:x")) {
            assertThat(SourceWords.of(typed)).as(typed).isEqualTo(new SourceWords(typed, List.of()));
        }
    }

    @Test
    void the_words_are_what_is_left() {
        assertThat(SourceWords.of("uusi  source:kasikirja \"vahva salasana\" -lähde:intra")
                        .words())
                .isEqualTo("uusi \"vahva salasana\"");
        assertThat(SourceWords.of("source:a source:a source:b").words()).isEmpty();
        assertThat(SourceWords.of(" kaksi  väliä ").words()).isEqualTo(" kaksi  väliä ");
    }

    @Test
    void no_more_than_twenty_count_and_long_names_are_cut() {
        var many = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            many.append("source:s").append(i).append(' ');
        }
        assertThat(pieces(many.toString())).hasSize(20);
        assertThat(SourceWords.of(many.toString()).words()).isEmpty();
        assertThat(pieces("source:" + "x".repeat(500)).getFirst().name()).hasSize(61);
    }

    private static Piece named(String name) {
        return new Piece(name, false);
    }

    private static List<Piece> pieces(String typed) {
        return SourceWords.of(typed).pieces();
    }
}
