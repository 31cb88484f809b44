package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Morphology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileQueryTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Test
    void no_query_is_an_error_or_takes_a_second() {
        var documents = IntStream.range(0, 2_000)
                .mapToObj(i -> Documents.document("Ohje " + i, "fi", "aaaa bbbb koulu oppilas teksti numero " + i))
                .toList();
        try (var search =
                SearchInMemory.of(Morphology.at("").version().isPresent() ? "" : Morphology.NONE, documents)) {
            search.search("lämmittely");
            for (var query : queries()) {
                var results = search.search(SearchQuery.of(query), Reader.ANONYMOUS);
                assertThat(results.took()).as(query).isLessThan(LIMIT);
                assertThat(search.mark(query, "aaaa bbbb koulu oppilas")).hasSize(1);
                long start = System.nanoTime();
                assertThat(search.suggest(query, Reader.ANONYMOUS)).as(query).hasSizeLessThanOrEqualTo(8);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as(query)
                        .isLessThan(LIMIT);
            }
        }
    }

    private static List<String> queries() {
        var queries = new ArrayList<>(List.of(
                "*",
                "?",
                "*a*",
                "a*",
                "/.*/",
                "/(a+)+$/",
                "AND",
                "OR NOT",
                "a AND",
                "((((",
                "))))",
                "[a TO z]",
                "{* TO *}",
                "\"",
                "\"\"\"",
                "\"a",
                "a\"",
                "-\"",
                "--a",
                "-",
                "+",
                "+a -a",
                "a:b",
                "title:koulu",
                "_id:1",
                "koulu~",
                "koulu~10",
                "koulu^100000000",
                "\\",
                "\\\\",
                "\\u0000",
                "\u0000",
                "\uD800",
                "\uDC00\uD800",
                "\uFEFF\u202E koulu",
                "😀😀😀",
                "'; DROP TABLE documents; --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "%00%0a",
                "ääää öööö",
                "I\u0307stanbul",
                "a".repeat(512),
                "a ".repeat(256),
                "\"a b\" ".repeat(80),
                "-a ".repeat(170),
                "koulu ".repeat(85),
                "aaaa bbbb koulu oppilas teksti numero ".repeat(13),
                "\t\n\r",
                "1 2 3 4 5 6 7 8 9 0",
                "é\u0301\u0301\u0301\u0301"));
        var random = new Random(2026);
        for (int i = 0; i < 150; i++) {
            queries.add(random.ints(random.nextInt(512), 1, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        for (int i = 0; i < 150; i++) {
            queries.add(random.ints(random.nextInt(100), 0, 12)
                    .mapToObj(piece -> List.of("\"", "-", " ", "koulu", "ä", "*", "(", ")", ":", "~", "\\", "oppilaan")
                            .get(piece))
                    .collect(java.util.stream.Collectors.joining()));
        }
        return queries;
    }
}
