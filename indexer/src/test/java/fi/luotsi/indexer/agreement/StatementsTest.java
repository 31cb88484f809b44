package fi.luotsi.indexer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Analyzers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
    private static final String DAY = "Hakemus on jätettävä rehtorille viimeistään 15.3.2027.";

    private final Statements reading = new Statements(new WordStems(Analyzers.at("none", "none")), new Systems());

    @Test
    void what_a_sentence_says_is_found() {
        assertThat(read(DAY)).hasSize(1);
    }

    /** Each is made so that a pattern begins anew at every sign of it. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "1", ".", "a.", "a@", "1 ", "\u00a0", "+358 ", "Koulu-"})
    void a_text_without_sentences_costs_no_time_and_hides_none(String part) {
        var begun = System.nanoTime();
        var found = read(part.repeat(400_000 / part.length()) + "\n" + DAY);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(found).hasSize(1);
    }

    private List<Statement> read(String text) {
        var found = new ArrayList<Statement>();
        reading.read(Documents.headed("Hakeminen", "fi", List.of("Aikataulu"), text), found::add);
        return found;
    }
}
