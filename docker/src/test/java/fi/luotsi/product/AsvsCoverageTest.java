package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/asvs.csv} says of each requirement of the OWASP ASVS 5.0.0 is whole, and the tests and places that it names are there. */
class AsvsCoverageTest {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> STATUSES = Set.of("met", "not applicable", "partly", "open");
    /** The number and the level of each requirement of levels 1 and 2. */
    private static final String NUMBERS = "asvs-numbers.txt";

    @Test
    void every_requirement_of_levels_one_and_two_has_a_row() throws IOException {
        var expected = lines(AsvsCoverageTest.class.getResourceAsStream(NUMBERS).readAllBytes());
        var listed = rows().stream().map(row -> row.number + " " + row.level).toList();
        assertThat(listed).doesNotHaveDuplicates().containsAll(expected);
        assertThat(expected).hasSize(253);
        assertThat(listed.stream().filter(row -> !row.endsWith(" 3"))).hasSameSizeAs(expected);
    }

    @Test
    void every_row_says_by_what_it_is_met_or_why_not() throws IOException {
        for (var row : rows()) {
            assertThat(row.status).as(row.number).isIn(STATUSES);
            assertThat(row.what).as(row.number).isNotBlank();
            if (row.status.equals("met")) {
                assertThat(row.shownBy).as(row.number).isNotEmpty();
            } else {
                assertThat(row.reason).as(row.number).isNotBlank();
            }
        }
    }

    @Test
    void every_test_and_place_that_is_named_is_there() throws IOException {
        var sources = sources();
        var missing = new ArrayList<String>();
        for (var row : rows()) {
            for (var named : row.shownBy) {
                if (!isThere(named, sources)) {
                    missing.add(row.number + ": " + named);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void it_is_told_how_far_we_are() throws IOException {
        var counts = rows().stream().collect(groupingBy(Row::status, TreeMap::new, counting()));
        System.out.printf("OWASP ASVS 5.0.0: %s of %d requirements%n", counts, rows().size());
        assertThat(counts.get("met")).isGreaterThan(100);
    }

    private static boolean isThere(String named, Map<String, String> sources) {
        if (!named.contains("#")) {
            return Files.exists(ROOT.resolve(named));
        }
        var parts = named.split("#", 2);
        return Pattern.compile("\\bvoid " + Pattern.quote(parts[1]) + "\\(")
                .matcher(sources.getOrDefault(parts[0], ""))
                .find();
    }

    /** By their simple names; of classes that share one, all. */
    private static Map<String, String> sources() throws IOException {
        var found = new HashMap<String, String>();
        for (var module : List.of("content", "indexer", "compliance", "portal-web", "docker")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    found.merge(
                            file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
        return found;
    }

    private record Row(String number, String level, String what, String status, List<String> shownBy, String reason) {}

    private static List<Row> rows() throws IOException {
        return lines(Files.readAllBytes(ROOT.resolve("docs/asvs.csv"))).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> new Row(
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        Stream.of(cells[4].split(" "))
                                .filter(named -> !named.isEmpty())
                                .toList(),
                        cells[5]))
                .toList();
    }

    private static List<String> lines(byte[] text) {
        return new String(text, UTF_8).lines().toList();
    }
}
