package fi.luotsi.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.LocalName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HomeViewTest {
    @Test
    void a_source_just_harvested_leaves_room_for_the_others() {
        var recent = HomeView.ofManySources(Stream.of(documents("handbook", 20), documents("intranet", 3))
                .flatMap(List::stream)
                .toList());
        assertThat(titles(recent))
                .startsWith("handbook 0", "handbook 1", "intranet 0", "intranet 1")
                .hasSize(8);
    }

    @Test
    void a_lonely_source_fills_the_list() {
        assertThat(titles(HomeView.ofManySources(documents("handbook", 5)))).hasSize(5);
    }

    private static List<DocumentSummary> documents(String source, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new DocumentSummary(
                        DocumentId.parse(UUID.randomUUID().toString()).orElseThrow(),
                        source + " " + number,
                        "fi",
                        DocumentType.PAGE,
                        new LocalName(source, "", ""),
                        1,
                        Instant.EPOCH))
                .toList();
    }

    private static List<String> titles(List<DocumentSummary> documents) {
        return documents.stream().map(DocumentSummary::title).toList();
    }
}
