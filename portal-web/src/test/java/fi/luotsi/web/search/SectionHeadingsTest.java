package fi.luotsi.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentType;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Hit;
import fi.luotsi.indexer.search.MarkedText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SectionHeadingsTest {
    private final DocumentHit document = new DocumentHit(
            DocumentId.next(),
            MarkedText.plain("Salasanat"),
            "tvt",
            "fi",
            DocumentType.PAGE,
            Optional.empty(),
            Optional.empty(),
            1,
            false,
            false,
            List.of());

    @Test
    void the_title_is_not_said_again_in_the_path() {
        assertThat(SectionHeadings.of(document, hit("Salasanat", "Vaihto", "Wilmassa")))
                .containsExactly("Vaihto", "Wilmassa");
    }

    @Test
    void a_path_that_is_only_the_title_is_empty() {
        assertThat(SectionHeadings.of(document, hit("salasanat "))).isEmpty();
        assertThat(SectionHeadings.of(document, hit())).isEmpty();
    }

    @Test
    void another_path_stays_whole() {
        assertThat(SectionHeadings.of(document, hit("1 Tunnukset", "1.1 Salasanat")))
                .hasSize(2);
    }

    private static Hit hit(String... headings) {
        return new Hit(List.of(headings), "a", OptionalInt.empty(), "fi", MarkedText.plain(""), false);
    }
}
