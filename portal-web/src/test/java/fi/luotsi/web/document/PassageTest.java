package fi.luotsi.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Section;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void headings_follow_the_depth_of_the_path_and_skip_no_level() {
        var passages = Passage.of("Käsikirja", List.of(section(1, "1 Alku"), section(4, "1 Alku", "1.1 Syvä")));
        assertThat(passages).extracting(Passage::level).containsExactly(2, 3);
    }

    @Test
    void a_heading_that_repeats_the_title_is_not_shown_again() {
        var passages = Passage.of("Ohje", List.of(section(1, "Ohje"), section(2, "Ohje", "Salasanat")));
        assertThat(passages).extracting(Passage::level).containsExactly(0, 2);
        assertThat(passages).extracting(Passage::heading).containsExactly("", "Salasanat");
    }

    @Test
    void a_title_among_other_headings_leaves_no_gap() {
        var passages = Passage.of(
                "Luku 7", List.of(section(1, "Luku 7"), section(2, "Luku 7", "Käsikirja"), section(1, "7 Säilytys")));
        assertThat(passages).extracting(Passage::level).containsExactly(0, 2, 2);
    }

    @Test
    void no_heading_is_deeper_than_six() {
        assertThat(Passage.of(
                        "Laki",
                        List.of(
                                section(1, "1"),
                                section(2, "1", "2"),
                                section(3, "1", "2", "3"),
                                section(4, "1", "2", "3", "4"),
                                section(5, "1", "2", "3", "4", "5"),
                                section(6, "1", "2", "3", "4", "5", "6"))))
                .extracting(Passage::level)
                .containsExactly(2, 3, 4, 5, 6, 6);
    }

    @Test
    void contents_are_two_levels_deep() {
        var contents = ContentsEntry.of(Passage.of(
                "Käsikirja",
                List.of(section(1, "A"), section(2, "A", "B"), section(3, "A", "B", "C"), section(1, "D"))));
        assertThat(contents).extracting(ContentsEntry::heading).containsExactly("A", "D");
        assertThat(contents.getFirst().under())
                .extracting(ContentsEntry::heading)
                .containsExactly("B");
    }

    private static Section section(int level, String... headings) {
        return new Section(
                0, level, List.of(headings), headings[headings.length - 1], OptionalInt.empty(), "fi", "Teksti.");
    }
}
