package fi.luotsi.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FacetPanelTest {
    @Test
    void eight_values_are_shown_and_the_rest_unfolds() {
        var panel = FacetPanel.of("Vuosi", "", choices(-1), "Vanhemmat");
        assertThat(panel.first()).extracting(Choice::label).containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
        assertThat(panel.more()).extracting(Choice::label).containsExactly("8", "9");
    }

    @Test
    void what_is_chosen_never_folds_away() {
        var panel = FacetPanel.of("Vuosi", "", choices(9), "Vanhemmat");
        assertThat(panel.first()).extracting(Choice::label).contains("9");
        assertThat(panel.more()).extracting(Choice::label).containsExactly("8");
    }

    private static List<Choice> choices(int chosen) {
        return IntStream.range(0, 10)
                .mapToObj(i -> new Choice(Integer.toString(i), 1, i == chosen, "/"))
                .toList();
    }
}
