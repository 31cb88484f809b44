package fi.luotsi.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every column of the database stands in docs/privacy-register.csv, personal or not, with purpose, ground and retention where it is. */
class PrivacyRegisterTest {
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("(?m)^    (?!unique|index|primary|foreign|constraint)(\\w+) ");
    private static final Pattern ADDED = Pattern.compile("alter table (\\w+) add column (\\w+) ");
    private static final Pattern DROPPED = Pattern.compile("alter table (\\w+) drop column (\\w+);");
    private static final Pattern DROPPED_TABLE = Pattern.compile("drop table (\\w+);");
    private static final Comparator<Path> BY_VERSION = Comparator.comparing(
            file -> Integer.valueOf(file.getFileName().toString().replaceAll("\\D*(\\d+)__.*", "$1")));
    private static final int FIELDS = 8;

    @Test
    void every_column_has_a_row_and_every_row_a_column() throws IOException {
        var columns = new ArrayList<String>();
        for (var module : List.of("content", "indexer", "compliance")) {
            columns.addAll(columns(Path.of("..", module, "src/main/resources/db/migration")));
        }
        assertThat(columns).hasSizeGreaterThan(50);
        assertThat(rows().map(row -> row.get(0) + "." + row.get(1))).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void every_row_has_all_fields() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row).hasSize(FIELDS));
    }

    /** Otherwise it would be missing in what a person gets as a copy. */
    @Test
    void every_column_that_names_an_account_or_a_person_says_whose_the_row_is() throws IOException {
        assertThat(rows().filter(row -> row.get(1).matches("(account|person)_id|.*_by|owner_id|deputy_id")))
                .filteredOn(row -> row.get(2).equals("yes"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.get(FIELDS - 1)).as(row.toString()).isNotBlank());
    }

    @Test
    void every_personal_column_says_why_on_what_ground_and_for_how_long() throws IOException {
        assertThat(rows().filter(row -> row.get(2).equals("yes")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.subList(0, FIELDS - 1))
                        .as(row.toString())
                        .noneMatch(String::isBlank));
    }

    private static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/privacy-register.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(";", -1)));
    }

    private static List<String> columns(Path migrations) throws IOException {
        if (!Files.isDirectory(migrations)) {
            return List.of();
        }
        var columns = new ArrayList<String>();
        try (var files = Files.list(migrations)) {
            for (var file : files.sorted(BY_VERSION).toList()) {
                var script = Files.readString(file);
                TABLE.matcher(script)
                        .results()
                        .forEach(table -> COLUMN.matcher(table.group(2))
                                .results()
                                .forEach(column -> columns.add(table.group(1) + "." + column.group(1))));
                ADDED.matcher(script).results().forEach(added -> columns.add(added.group(1) + "." + added.group(2)));
                DROPPED_TABLE
                        .matcher(script)
                        .results()
                        .forEach(gone -> columns.removeIf(column -> column.startsWith(gone.group(1) + ".")));
                DROPPED.matcher(script).results().forEach(gone -> columns.remove(gone.group(1) + "." + gone.group(2)));
            }
        }
        return columns;
    }
}
