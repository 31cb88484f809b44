package fi.luotsi.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code docs/RESULTS.md} from {@code docs/results.csv}, after it has put the figures into it that tests left in {@code target/trust}. One file without
 * other classes, so that a JDK runs it as it is: {@code java ResultsPage.java FOLDER COMMIT}.
 */
public final class ResultsPage {
    private static final Pattern FIGURE = Pattern.compile(
            "\\{\"row\":\"([^\"]+)\",\"test\":\"([^\"]+)\",\"seed\":(-?\\d+),\"day\":\"([^\"]+)\",\"figure\":\"([^\"]*)\"}");
    private static final String HEAD = "row;part;goal;state;shown by;figure;day;commit;remark";
    static final List<String> STATES = List.of("reached", "partly", "not reached", "not possible here", "open");
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("crash", "Crash, disk, database");
        PARTS.put("ledger", "Concurrency and ledger");
        PARTS.put("documents", "Hostile documents");
        PARTS.put("queries", "Hostile queries");
        PARTS.put("http", "Hostile HTTP");
        PARTS.put("rights", "Rights");
        PARTS.put("output", "Injection and output");
        PARTS.put("privacy", "Privacy, retention, audit, mail");
        PARTS.put("people", "Accessibility and language");
        PARTS.put("load", "Load");
        PARTS.put("upgrade", "Backup, upgrade, supply chain");
        PARTS.put("tests", "Tests of the tests");
    }

    /** A line of the table; {@code shownBy} is a test class, a command or empty. */
    record Row(
            String row,
            String part,
            String goal,
            String state,
            String shownBy,
            String figure,
            String day,
            String commit,
            String remark) {
        static Row of(String line) {
            var cells = line.split(";", -1);
            if (cells.length != 9) {
                throw new IllegalArgumentException("Not nine cells: " + line);
            }
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]);
        }

        Row with(String found, String on, String at) {
            return new Row(row, part, goal, state, shownBy, found, on, at, remark);
        }

        String line() {
            return String.join(";", row, part, goal, state, shownBy, figure, day, commit, remark);
        }

        private String told() {
            var what = Stream.of(figure, remark).filter(text -> !text.isEmpty()).collect(Collectors.joining(". "));
            return "| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            row,
                            goal,
                            state.equals("reached") ? "reached" : "**" + state + "**",
                            what.replace("|", "\\|"),
                            (day + " " + commit).strip(),
                            shownBy.isEmpty() ? "" : "`" + shownBy + "`");
        }
    }

    private ResultsPage() {}

    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]);
        var table = home.resolve("docs/results.csv");
        var found = found(home);
        var rows = rows(table).stream()
                .map(row -> Arrays.stream(row.shownBy().split(" "))
                        .map(test -> found.get(row.row() + " " + test))
                        .filter(figure -> figure != null)
                        .findFirst()
                        .map(figure -> row.with(figure[1], figure[0], arguments[1]))
                        .orElse(row))
                .toList();
        var lines = new ArrayList<>(List.of(HEAD));
        rows.forEach(row -> lines.add(row.line()));
        Files.write(table, lines);
        Files.writeString(home.resolve("docs/RESULTS.md"), page(rows));
    }

    static List<Row> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream().skip(1).map(Row::of).toList();
    }

    /** By row and test: the day and the words. */
    private static Map<String, String[]> found(Path home) throws IOException {
        var found = new LinkedHashMap<String, String[]>();
        for (var module : List.of("content", "indexer", "compliance", "portal-web", "docker")) {
            var folder = home.resolve(module).resolve("target/trust");
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    for (var file : files.sorted().toList()) {
                        var figure = FIGURE.matcher(Files.readString(file).strip());
                        if (figure.matches()) {
                            found.put(figure.group(1) + " " + figure.group(2), new String[] {
                                figure.group(4), figure.group(5).replace(';', ',') + ", seed " + figure.group(3)
                            });
                        }
                    }
                }
            }
        }
        return found;
    }

    static String page(List<Row> rows) {
        var page = new StringBuilder("""
                # Results

                What Luotsi promises, and what was found when it was put to the test: the goal, the figure, the day, the commit and the test or command that
                shows it. Failures and what was not tried are listed as well. `./luotsi trust` puts in the figures of its tests; this page is
                made from [results.csv](results.csv) and is not edited. The machine: 2 cores, 24 GiB, Debian, everything on one disk; server, database and load
                share the cores.

                """);
        page.append(STATES.stream()
                        .map(state -> rows.stream()
                                        .filter(row -> row.state().equals(state))
                                        .count() + " " + state)
                        .collect(Collectors.joining(", ")))
                .append(".\n");
        PARTS.forEach((part, title) -> {
            page.append("\n## ")
                    .append(title)
                    .append("\n| | goal | | found | when | shown by |\n|---|---|---|---|---|---|\n");
            rows.stream()
                    .filter(row -> row.part().equals(part))
                    .forEach(row -> page.append(row.told()).append('\n'));
        });
        return page.toString();
    }

    static boolean isPart(String part) {
        return PARTS.containsKey(part);
    }
}
