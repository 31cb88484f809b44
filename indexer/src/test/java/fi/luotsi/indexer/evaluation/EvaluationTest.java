package fi.luotsi.indexer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.indexer.language.Morphology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final Offset<Double> NEARLY = Offset.offset(0.0001);

    @TempDir
    Path folder;

    @BeforeEach
    void aCollection() throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"id": "a", "title": "", "text": "Oppilaan salasana vaihdetaan palvelupisteessä.", "lang": "fi"}
                {"id": "b c", "title": "Lounas", "text": "Ruokala avataan yhdeltätoista.", "lang": "fi"}
                """);
        Files.writeString(
                folder.resolve("queries.tsv"), "q1\tsalasanan vaihto\nq 2\tlounaan aika\nq3\tilman vastausta\n");
        Files.writeString(folder.resolve("qrels.tsv"), "q1\t0\ta\t1\nq 2\t0\tb c\t1\nq3\t0\ta\t0\n");
    }

    private Evaluation evaluate() throws IOException {
        return Evaluation.of(
                folder,
                folder.resolve("queries.tsv"),
                key -> key.equals("luotsi.voikko.folder") ? Optional.of(Morphology.NONE) : Optional.empty());
    }

    @Test
    void a_collection_is_measured_through_the_production_way_beside_plain_lucene() throws IOException {
        var evaluation = evaluate();
        assertThat(evaluation.queries()).isEqualTo(2);
        assertThat(evaluation.ours().ndcg10()).isEqualTo(1, NEARLY);
        assertThat(evaluation.plain().ndcg10()).isLessThan(evaluation.ours().ndcg10());
        assertThat(evaluation.json().getJsonObject("ours").keySet())
                .contains("ndcg10", "mrr10", "recall100", "p50Millis", "p99Millis");
    }

    @Test
    void a_broken_collection_is_told_in_a_sentence() throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), "{\"id\": 3}\n");
        assertThatThrownBy(this::evaluate)
                .isInstanceOf(UnusableCollection.class)
                .hasMessageContaining("Line 1");
        Files.delete(folder.resolve("qrels.tsv"));
        assertThatThrownBy(this::evaluate)
                .hasMessageContaining("There is no file")
                .hasMessageContaining("qrels.tsv");
    }

    @Test
    void the_gain_of_an_answer_falls_with_its_rank() {
        assertThat(Measures.ndcg(List.of("a", "b"), Set.of("a"))).isEqualTo(1, NEARLY);
        assertThat(Measures.ndcg(List.of("b", "a"), Set.of("a"))).isEqualTo(0.6309, NEARLY);
        assertThat(Measures.ndcg(List.of("b"), Set.of("a"))).isZero();
        var gathering = new Measures.Gathering();
        gathering.add(List.of("x", "a"), Set.of("a"), Duration.ofMillis(2));
        assertThat(gathering.measures().mrr10()).isEqualTo(0.5, NEARLY);
        assertThat(gathering.measures().p50Millis()).isEqualTo(2, NEARLY);
    }
}
