package fi.luotsi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides have a row for each setting that the code reads, and for none that it does not. */
class SettingsGuideTest {
    private static final Path TOP = Path.of("..");
    private static final Pattern READ_BY_THE_PORTAL = Pattern.compile("\"(luotsi(?:\\.[a-z-]+)+)\"");
    private static final Pattern READ_BY_THE_COMMAND = Pattern.compile("\"(LUOTSI(?:_[A-Z]+)+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`luotsi\\.[^|]*) \\|");
    private static final Pattern KEY = Pattern.compile("`(luotsi(?:\\.[a-z-]+)+)`");

    /** A file, what the script says to the command, an attribute of a request, and a switch for whoever looks for a fault. */
    private static final Set<String> NO_SETTINGS =
            Set.of("LUOTSI_PROPERTIES", "LUOTSI_TERMINAL", "LUOTSI_REQUEST", "LUOTSI_DEBUG");

    @ParameterizedTest
    @ValueSource(strings = {"docs/administration.md", "docs/yllapito.md"})
    void each_setting_has_its_row_and_each_row_its_setting(String guide) throws IOException {
        var rows = ROW.matcher(Files.readString(TOP.resolve(guide)))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.joining());
        var explained = KEY.matcher(rows)
                .results()
                .map(key -> variable(key.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(explained).isEqualTo(read());
    }

    private static Set<String> read() throws IOException {
        var names = new TreeSet<String>();
        for (var module : List.of("content", "indexer", "compliance", "portal-web", "docker")) {
            try (var files = Files.walk(TOP.resolve(module).resolve("src/main/java"))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    names.addAll(names(Files.readString(file)));
                }
            }
        }
        names.removeIf(name -> NO_SETTINGS.contains(name) || isFileOf(name, names));
        return names;
    }

    private static Set<String> names(String code) {
        return Stream.concat(
                        READ_BY_THE_PORTAL.matcher(code).results(),
                        READ_BY_THE_COMMAND.matcher(code).results())
                .map((MatchResult found) -> variable(found.group(1)))
                .collect(Collectors.toSet());
    }

    /** A secret that may stand in a file is one setting. */
    private static boolean isFileOf(String name, Set<String> names) {
        return name.endsWith("_FILE") && names.contains(name.substring(0, name.length() - "_FILE".length()));
    }

    private static String variable(String key) {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
