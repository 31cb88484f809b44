package fi.luotsi.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published results are whole, and what they name exists. */
class ResultsTest {
    private static final Path HOME = Path.of("..");
    private static final List<String> WHOLE =
            List.of("C15", "L9", "H9", "Q5", "W9", "Z7", "X8", "P8", "N3", "A8", "S7", "B9", "M6");

    private final List<ResultsPage.Row> rows = rows();

    @Test
    void every_promise_has_its_row() {
        var promised = WHOLE.stream()
                .flatMap(last -> IntStream.rangeClosed(1, Integer.parseInt(last.substring(1)))
                        .mapToObj(number -> last.charAt(0) + "" + number))
                .collect(Collectors.toCollection(TreeSet::new));
        var told = rows.stream().map(ResultsPage.Row::row).collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(promised);
    }

    @Test
    void what_is_reached_has_a_figure_with_its_day_and_what_is_not_has_a_reason() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.state()).isIn(ResultsPage.STATES);
            assertThat(ResultsPage.isPart(row.part())).as(row.part()).isTrue();
            if (row.state().equals("reached")) {
                assertThat(row.shownBy()).as(row.row()).isNotEmpty();
                assertThat(row.figure()).as(row.row()).isNotEmpty();
            } else {
                assertThat(row.remark()).as(row.row()).isNotEmpty();
            }
            if (!row.figure().isEmpty()) {
                assertThat(row.day()).as(row.row()).matches("\\d{4}-\\d\\d-\\d\\d");
            }
        });
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        var tests = tests();
        assertThat(rows.stream()
                        .filter(row -> !row.shownBy().startsWith("./luotsi"))
                        .flatMap(row -> Arrays.stream(row.shownBy().split(" ")))
                        .filter(name -> !name.isEmpty()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(tests).contains(name));
    }

    @Test
    void the_page_is_made_from_the_table() {
        assertThat(HOME.resolve("docs/RESULTS.md")).hasContent(ResultsPage.page(rows));
    }

    private static Set<String> tests() throws IOException {
        var names = new TreeSet<String>();
        for (var module : List.of("content", "indexer", "compliance", "portal-web", "docker")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.replace(".java", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static List<ResultsPage.Row> rows() {
        try {
            return ResultsPage.rows(HOME.resolve("docs/results.csv"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
