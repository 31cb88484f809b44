package fi.luotsi.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Difference;
import fi.luotsi.content.Difference.Change;
import fi.luotsi.content.Difference.ChangedSection;
import fi.luotsi.content.Difference.Piece;
import fi.luotsi.content.Section;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void changed_words_are_told_as_removed_and_added() {
        var changed = only("Salasana on vähintään 12 merkkiä pitkä.", "Salasana on vähintään 16 merkkiä pitkä.");
        assertThat(changed.change()).isEqualTo(Change.CHANGED);
        assertThat(changed.pieces())
                .containsExactly(
                        new Piece(Change.SAME, "Salasana on vähintään"),
                        new Piece(Change.REMOVED, "12"),
                        new Piece(Change.ADDED, "16"),
                        new Piece(Change.SAME, "merkkiä pitkä."));
    }

    @Test
    void another_line_break_is_no_change() {
        assertThat(between("Yksi kaksi\nkolme", "Yksi  kaksi kolme ").isEmpty()).isTrue();
    }

    @Test
    void new_and_gone_sections_are_told_whole() {
        var difference = Differences.between(
                1,
                List.of(section(0, "a", "sama"), section(1, "b", "pois")),
                2,
                List.of(section(0, "c", "uusi"), section(1, "a", "sama")));
        assertThat(difference.sections())
                .extracting(ChangedSection::change, ChangedSection::anchor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.ADDED, "c"),
                        org.assertj.core.groups.Tuple.tuple(Change.REMOVED, "b"));
        assertThat(difference.in("b").sections()).hasSize(1);
        assertThat(difference.in("a").isEmpty()).isTrue();
    }

    @Test
    void long_stretches_that_stand_are_shortened_and_no_changed_word_is_lost() {
        var long1 = words("alku", 40);
        var long2 = words("loppu", 40);
        var pieces = only(long1 + " vanha " + long2, long1 + " uusi " + long2).pieces();
        assertThat(pieces.getFirst().text()).startsWith("…").endsWith("alku39").doesNotContain("alku3 ");
        assertThat(pieces).contains(new Piece(Change.REMOVED, "vanha"), new Piece(Change.ADDED, "uusi"));
        assertThat(pieces.getLast().text()).startsWith("loppu0").endsWith("…");
    }

    @Test
    void a_renamed_section_is_found_again_where_every_changed_word_is_told() {
        var text = "Salasana vaihdetaan kerran vuodessa, ja sen saa vaihtaa itse.\nSitä ei kerrota muille.";
        var before = section(0, "salasanat", List.of("Salasanat"), text);
        var after = section(0, "salasana", List.of("Oma salasana"), text.replace("itse", "palvelupisteessä"));
        var difference = Differences.whole(1, List.of(before), 2, List.of(after));
        assertThat(difference.sections())
                .extracting(ChangedSection::change, ChangedSection::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Change.CHANGED, "Oma salasana"));
        assertThat(difference.sections().getFirst().pieces())
                .containsExactly(
                        new Piece(Change.REMOVED, "Salasanat"),
                        new Piece(Change.ADDED, "Oma salasana"),
                        new Piece(Change.SAME, "\nSalasana vaihdetaan kerran vuodessa, ja sen saa vaihtaa"),
                        new Piece(Change.REMOVED, "itse."),
                        new Piece(Change.ADDED, "palvelupisteessä."),
                        new Piece(Change.SAME, "\nSitä ei kerrota muille."));
        assertThat(Differences.whole(
                                1, List.of(before), 2, List.of(section(0, "muu", List.of("Muu"), "Aivan toinen aihe")))
                        .sections())
                .extracting(ChangedSection::change)
                .containsExactly(Change.ADDED, Change.REMOVED);
    }

    @Test
    void whole_differences_keep_every_changed_word() {
        var added = words("uusi", 400);
        assertThat(Differences.whole(1, List.of(), 2, List.of(section(0, "a", added)))
                        .sections()
                        .getFirst()
                        .pieces())
                .containsExactly(new Piece(Change.ADDED, added));
    }

    @Test
    void very_long_texts_are_compared_by_paragraphs() {
        var text = IntStream.range(0, 2_000)
                .mapToObj(i -> "Kappale numero " + i + ".")
                .collect(Collectors.joining("\n"));
        var pieces =
                only(text, text.replace("numero 777.", "numero seitsemän.")).pieces();
        assertThat(pieces)
                .contains(
                        new Piece(Change.REMOVED, "Kappale numero 777."),
                        new Piece(Change.ADDED, "Kappale numero seitsemän."));
    }

    private static ChangedSection only(String before, String after) {
        var sections = between(before, after).sections();
        assertThat(sections).hasSize(1);
        return sections.getFirst();
    }

    private static Difference between(String before, String after) {
        return Differences.between(1, List.of(section(0, "a", before)), 2, List.of(section(0, "a", after)));
    }

    private static Section section(int number, String anchor, String text) {
        return section(number, anchor, List.of("Otsikko"), text);
    }

    private static Section section(int number, String anchor, List<String> headings, String text) {
        return new Section(number, 1, headings, anchor, OptionalInt.empty(), "fi", text);
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }
}
