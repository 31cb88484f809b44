package fi.luotsi.indexer.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProximityTest {
    private static final Offset<Float> NEARLY = Offset.offset(0.001f);

    /** Three words that count the same. */
    private static Figures figures(Places places) {
        var words = List.of("oppilas", "salasana", "vaihto");
        var evidence = new Evidence(
                words.stream()
                        .map(word -> new SoughtWord(word, Map.of(), List.of()))
                        .toList(),
                1);
        for (int word = 0; word < words.size(); word++) {
            evidence.idf(word, 2);
        }
        var figures = new Figures();
        places.sort();
        new Proximity(new Importance(evidence)).addTo(figures, places, 100);
        return figures;
    }

    @Test
    void words_in_a_row_are_a_run_and_fill_a_window() {
        var places = new Places();
        places.add(42, 2, true);
        places.add(40, 0, true);
        places.add(41, 1, true);
        var figures = figures(places);
        assertThat(figures.get("run.longest")).isEqualTo(1, NEARLY);
        assertThat(figures.get("window.10")).isEqualTo(1, NEARLY);
        assertThat(figures.get("pairs.next")).isEqualTo(1, NEARLY);
        assertThat(figures.get("lead.30")).isZero();
        assertThat(figures.get("place.first")).isEqualTo(0.4f, NEARLY);
    }

    @Test
    void words_far_from_each_other_fill_only_a_part_of_a_window() {
        var places = new Places();
        places.add(0, 0, true);
        places.add(50, 1, true);
        places.add(99, 2, true);
        var figures = figures(places);
        assertThat(figures.get("window.30")).isEqualTo(1 / 3f, NEARLY);
        assertThat(figures.get("pairs.near")).isZero();
    }

    @Test
    void a_part_of_a_compound_counts_less_than_the_word() {
        var places = new Places();
        places.add(5, 1, false);
        assertThat(figures(places).get("window.30")).isEqualTo(0.2f, NEARLY);
    }

    @Test
    void nothing_met_is_nothing_near() {
        assertThat(figures(new Places()).get("window.30")).isZero();
    }
}
