package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetTest {
    private static final String FILLER = "Tämä virke on täytettä eikä vastaa mihinkään. ".repeat(20);

    @Test
    void the_stretch_with_most_different_words_is_shown() {
        var text = "Salasana. " + FILLER + "Salasanan vaihto onnistuu. " + FILLER;
        int second = text.indexOf("Salasanan vaihto");
        var snippet = Snippet.of(
                text,
                List.of(new Mark(0, 8, 1), new Mark(second, second + 9, 1), new Mark(second + 10, second + 16, 2)));
        assertThat(snippet.toHtml())
                .startsWith("… <mark>Salasanan</mark> <mark>vaihto</mark> onnistuu.")
                .endsWith(" …");
        assertThat(snippet.text()).hasSizeBetween(150, 260);
    }

    @Test
    void without_marks_the_beginning_is_shown_and_words_stay_whole() {
        var snippet = Snippet.of(FILLER, List.of());
        assertThat(snippet.text()).startsWith("Tämä virke").endsWith(" …");
        assertThat(FILLER).contains(snippet.text().replace(" …", "") + " ");
    }

    @Test
    void short_texts_are_shown_whole() {
        assertThat(Snippet.of("Yksi\nkaksi", List.of(new Mark(5, 10, 1))).toHtml())
                .isEqualTo("Yksi <mark>kaksi</mark>");
        assertThat(Snippet.of("", List.of()).text()).isEmpty();
    }

    @Test
    void a_text_without_spaces_is_cut_between_characters() {
        var snippet = Snippet.of("😀".repeat(500), List.of());
        assertThat(snippet.text().replace(" …", "").codePoints()).allMatch(point -> point == "😀".codePointAt(0));
    }
}
