package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Reader;
import fi.luotsi.content.TestFigure;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Morphology;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HostileQueryTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int TRIES = 3;
    private static final int FEW = 108;
    private static final int MANY = 10_000;

    /** How long the slowest thing took that the product does with a query. */
    private record Asked(String query, Duration took) {}

    @Test
    void no_query_is_an_error_or_takes_two_seconds() {
        ask(Stream.concat(known().stream(), HostileQueries.first(FEW).stream()).toList());
    }

    @Test
    @Tag("trust")
    void ten_thousand_queries_of_bad_faith_are_answered_in_time() {
        ask(HostileQueries.first(MANY));
    }

    private static void ask(List<String> queries) {
        var documents = IntStream.range(0, 2_000)
                .mapToObj(i -> Documents.document("Ohje " + i, "fi", "aaaa bbbb koulu oppilas teksti numero " + i))
                .toList();
        try (var search =
                SearchInMemory.of(Morphology.at("").version().isPresent() ? "" : Morphology.NONE, documents)) {
            search.search("lämmittely");
            var slowest = queries.parallelStream()
                    .map(query -> ask(search, query))
                    .max(Comparator.comparing(Asked::took))
                    .orElseThrow();
            TestFigure.tell(
                    "Q1", 0, "%,d hostile queries, the slowest took %d ms", queries.size(), slowest.took.toMillis());
        }
    }

    private static Asked ask(SearchInMemory search, String query) {
        var took = Stream.<Runnable>of(
                        () -> search.search(SearchQuery.of(query), Reader.ANONYMOUS),
                        () -> assertThat(search.mark(query, "aaaa bbbb koulu oppilas"))
                                .hasSize(1),
                        () -> assertThat(search.suggest(query, Reader.ANONYMOUS))
                                .hasSizeLessThanOrEqualTo(8))
                .map(HostileQueryTest::timed)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(took).as(visible(query)).isLessThan(LIMIT);
        return new Asked(query, took);
    }

    /** On a machine that is busy with something else a thing may be slow once: it is slow when it is slow each time. */
    private static Duration timed(Runnable work) {
        return Stream.generate(() -> timedOnce(work))
                .limit(TRIES)
                .filter(took -> took.compareTo(LIMIT) < 0)
                .findFirst()
                .orElse(LIMIT);
    }

    private static Duration timedOnce(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String visible(String query) {
        var start = query.substring(0, Math.min(100, query.length()));
        return start.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "·") + " (" + query.length() + " characters)";
    }

    private static List<String> known() {
        return List.of(
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
                "é\u0301\u0301\u0301\u0301");
    }
}
