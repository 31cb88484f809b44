package fi.luotsi.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void an_unknown_language_gets_finnish_whatever_the_machine_speaks() {
        var machine = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertThat(new Texts(Locale.of("fi"))).containsEntry("search.go", "Hae");
            assertThat(new Texts(Locale.of("se"))).containsEntry("search.go", "Hae");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void counts_have_their_plurals() {
        var finnish = new Texts(Locale.of("fi"));
        assertThat(finnish.format("search.total", 0)).isEqualTo("Ei osumia");
        assertThat(finnish.format("search.total", 1)).isEqualTo("1 osuma");
        assertThat(finnish.format("search.total", 1204)).isEqualTo("1\u00a0204 osumaa");
    }

    @Test
    void a_key_without_a_text_is_shown_itself() {
        assertThat(new Texts(Locale.ENGLISH).get("no.such.key")).isEqualTo("no.such.key");
    }

    @Test
    void the_parts_of_a_text_page_are_numbered_from_one() {
        var parts = new Texts(Locale.ENGLISH).numbers("help");
        assertThat(parts)
                .startsWith(1, 2, 3, 4)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, parts.size()).boxed().toList());
    }
}
