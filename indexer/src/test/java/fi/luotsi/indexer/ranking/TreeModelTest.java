package fi.luotsi.indexer.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeModelTest {
    private static final List<String> SIGNALS = List.of("near", "far");

    private static TreeModel model(String... lines) {
        return TreeModel.parse(List.of(lines), SIGNALS);
    }

    @Test
    void trees_are_summed_and_remarks_are_skipped() {
        var model = model("# learned", "(near 0.5 -1 (far 2.0 0.25 1))", "0.5");
        assertThat(model.value(new float[] {0.4f, 9})).isEqualTo(-0.5f);
        assertThat(model.value(new float[] {0.5f, 1})).isEqualTo(0.75f);
        assertThat(model.value(new float[] {0.9f, 2})).isEqualTo(1.5f);
    }

    @Test
    void a_model_of_other_signals_is_refused_by_name() {
        assertThatThrownBy(() -> model("(wide 1 2 3)")).hasMessageContaining("wide");
        assertThatThrownBy(() -> model("(near 1 2 3 4)")).hasMessageContaining("does not end");
    }

    @Test
    void the_models_of_the_product_fit_its_signals() {
        assertThat(TreeModel.load("order.model", Signals.NAMES).value(new float[Signals.NAMES.size()]))
                .isFinite();
        var sureness = TreeModel.load("sureness.model", Ranking.SURENESS_SIGNALS);
        assertThat(sureness.value(new float[Ranking.SURENESS_SIGNALS.size()])).isFinite();
    }
}
