package fi.luotsi.indexer.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentType;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.MarkedText;
import fi.luotsi.indexer.search.NamedSources;
import fi.luotsi.indexer.search.SearchResults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectTest {
    private static final DocumentHit A = hit("A");
    private static final DocumentHit B = hit("B");
    private static final DocumentHit C = hit("C");
    private static final DocumentHit D = hit("D");

    @Test
    void each_document_tells_where_it_came_from() {
        var effect = Effect.of("sana", found(A, B, C), found(C, A, D));

        assertThat(effect.now())
                .extracting(Placing::move)
                .containsExactly(Placing.Move.SAME, Placing.Move.GONE, Placing.Move.SAME);
        assertThat(effect.after()).extracting(Placing::title).containsExactly("C", "A", "D");
        assertThat(effect.after())
                .extracting(Placing::move)
                .containsExactly(Placing.Move.UP, Placing.Move.DOWN, Placing.Move.NEW);
        assertThat(effect.changes()).isTrue();
    }

    @Test
    void the_same_results_are_no_change() {
        assertThat(Effect.of("sana", found(A, B), found(A, B)).changes()).isFalse();
        assertThat(Effect.of("sana", found(), found()).changes()).isFalse();
    }

    private static SearchResults found(DocumentHit... hits) {
        return new SearchResults(
                hits.length,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(hits),
                NamedSources.NONE,
                false);
    }

    private static DocumentHit hit(String title) {
        return new DocumentHit(
                DocumentId.next(),
                MarkedText.plain(title),
                "kasikirja",
                "fi",
                DocumentType.PAGE,
                Optional.empty(),
                Optional.empty(),
                1,
                false,
                false,
                List.of());
    }
}
