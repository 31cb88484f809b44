package fi.luotsi.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void each_line_is_a_paragraph() {
        assertThat(Block.parse("Yksi.\n\nKaksi.")).containsExactly(paragraph("Yksi."), paragraph("Kaksi."));
    }

    @Test
    void bullets_in_a_row_are_one_list() {
        assertThat(Block.parse("Näin:\n• eka\n• toka\nLoppu"))
                .containsExactly(
                        paragraph("Näin:"),
                        new Block(Block.Kind.LIST, List.of(List.of("eka"), List.of("toka"))),
                        paragraph("Loppu"));
    }

    @Test
    void rows_in_a_row_are_one_table() {
        assertThat(Block.parse("Käyttäjä | Alkaa\nSijainen | sijaisuuden alku"))
                .containsExactly(new Block(
                        Block.Kind.TABLE,
                        List.of(List.of("Käyttäjä", "Alkaa"), List.of("Sijainen", "sijaisuuden alku"))));
    }

    @Test
    void an_empty_cell_keeps_its_place() {
        assertThat(Block.parse("a |  | c"))
                .containsExactly(new Block(Block.Kind.TABLE, List.of(List.of("a", "", "c"))));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Block.parse(" \n\n")).isEmpty();
    }

    private static Block paragraph(String text) {
        return new Block(Block.Kind.PARAGRAPH, List.of(List.of(text)));
    }
}
