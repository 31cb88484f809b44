package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static Words parse(String typed) {
        return Words.parse(
                SourceWords.of(typed).rest(),
                text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    private static Clause sought(String... words) {
        return new Clause(List.of(words), false);
    }

    private static Clause excluded(String... words) {
        return new Clause(List.of(words), true);
    }

    @Test
    void words_stand_alone_and_quoted_ones_in_a_row() {
        assertThat(parse("Uusi \"oppilaan salasana\" ohje").clauses())
                .containsExactly(sought("uusi"), sought("oppilaan", "salasana"), sought("ohje"));
    }

    @Test
    void a_minus_before_a_word_excludes_and_within_one_does_not() {
        assertThat(parse("auto -sininen pc-kone").clauses())
                .containsExactly(sought("auto"), excluded("sininen"), sought("pc"), sought("kone"));
        assertThat(parse("auto -\"kaksi sanaa\"").clauses())
                .containsExactly(sought("auto"), excluded("kaksi", "sanaa"));
    }

    @Test
    void behind_a_name_or_a_figure_a_minus_joins_a_compound_as_finnish_writes_it() {
        assertThat(parse("Office 365 -ryhmän omistaja").clauses())
                .containsExactly(sought("office"), sought("365"), sought("ryhmän"), sought("omistaja"));
        assertThat(parse("Teams -puhelu").clauses()).containsExactly(sought("teams"), sought("puhelu"));
        assertThat(parse("Teams -\"puhelu\"").clauses()).containsExactly(sought("teams"), excluded("puhelu"));
    }

    @Test
    void an_open_quote_ends_with_the_text() {
        assertThat(parse("\"kaksi sanaa").clauses()).containsExactly(sought("kaksi", "sanaa"));
        assertThat(parse("”kaksi sanaa” loppu").clauses()).containsExactly(sought("kaksi", "sanaa"), sought("loppu"));
    }

    @Test
    void no_more_than_thirty_two_words_count() {
        assertThat(parse("sana ".repeat(100)).clauses()).hasSize(Words.MOST_WORDS);
        assertThat(parse("\"" + "sana ".repeat(100) + "\"").clauses().getFirst().words())
                .hasSize(Words.MOST_WORDS);
    }
}
