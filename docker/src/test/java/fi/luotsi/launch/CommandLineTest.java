package fi.luotsi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void options_take_the_next_word_or_what_follows_the_equals_sign() {
        var line = parse("--port", "8081", "--data=/srv/luotsi", "--empty");
        assertThat(line.number("port", 8080, 0, 65_535)).isEqualTo(8081);
        assertThat(line.option("data", "")).isEqualTo("/srv/luotsi");
        assertThat(line.has("empty")).isTrue();
    }

    @Test
    void what_is_no_option_is_an_argument_in_its_order() {
        assertThat(parse("one", "--empty", "two").arguments()).containsExactly("one", "two");
    }

    @Test
    void unknown_options_and_missing_values_are_told() {
        assertThatThrownBy(() -> parse("--prot", "1")).hasMessage("There is no option --prot here.");
        assertThatThrownBy(() -> parse("--port")).hasMessage("The option --port needs a value.");
        assertThatThrownBy(() -> parse("--empty=yes")).hasMessage("There is no option --empty=yes here.");
    }

    @Test
    void a_number_outside_its_range_is_told_with_the_range() {
        for (var text : List.of("x", "-1", "65536", "99999999999")) {
            assertThatThrownBy(() -> parse("--port", text).number("port", 8080, 0, 65_535))
                    .hasMessage("--port takes a whole number from 0 to 65535, not " + text + ".");
        }
    }

    private static CommandLine parse(String... words) {
        return CommandLine.parse(List.of(words), Set.of("port", "data"), Set.of("empty"));
    }
}
