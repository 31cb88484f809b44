package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.luotsi.launch.database.EmbeddedDatabase;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Ports;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The layout of the image without an engine: what the Dockerfile copies, started by its own entry point as an account that may write the data folder and
 * nothing of the program, with a MariaDB beside it, a password in a file and a log for machines.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("trust")
class ImageIT {
    private static final String ACCOUNT = "10001";

    @TempDir
    Path folder;

    @Test
    void the_entry_point_starts_where_nothing_but_the_data_folder_can_be_written()
            throws IOException, InterruptedException {
        assumeTrue(isRoot(), "only root may start something as another account");
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        var program = image();
        var state = Files.createDirectories(folder.resolve("var/lib/luotsi"));
        run("chown", "-R", ACCOUNT, folder.resolve("var").toString());
        var ours = new DataFolder(folder.resolve("database"));
        ours.subfolder("log");
        try (var database =
                EmbeddedDatabase.start(new Distribution(LuotsiProcess.distribution()), ours, Ports.free())) {
            database.awaitReady(ours);
            var password = Files.writeString(
                    folder.resolve("db-password"), database.access().owner().password());
            var process = start(
                    program,
                    Map.of(
                            "LUOTSI_DB_URL",
                            database.access().url(),
                            "LUOTSI_DB_USER",
                            database.access().owner().user(),
                            "LUOTSI_DB_PASSWORD_FILE",
                            password.toString(),
                            "LUOTSI_LOG_FORMAT",
                            "json",
                            "LUOTSI_LISTEN",
                            "127.0.0.1",
                            "LUOTSI_VOIKKO_FOLDER",
                            "none",
                            "LUOTSI_DICTIONARY_FOLDER",
                            "none",
                            "XDG_DATA_HOME",
                            folder.resolve("var/lib").toString()));
            try {
                var printed = awaitReady(process);
                assertThat(printed).containsPattern("admin +administrator +password");
                assertThat(Files.getOwner(state.resolve("portal.properties")).getName())
                        .contains(ACCOUNT);
                assertThat(state.resolve("database"))
                        .as("the one beside it is used")
                        .doesNotExist();
            } finally {
                process.destroy();
                process.waitFor();
            }
            assertThat(process.exitValue()).isZero();
        }
        assertLogOfObjects(state.resolve("log/portal.log"));
    }

    /** What the second stage of the Dockerfile has under /opt/luotsi, given to root and closed. */
    private Path image() throws IOException, InterruptedException {
        var program = Files.createDirectories(folder.resolve("opt")).resolve("luotsi");
        run("cp", "-r", "--reflink=auto", LuotsiProcess.distribution().toString(), program.toString());
        run(
                "rm",
                "-rf",
                program.resolve("mariadb").toString(),
                program.resolve("sample").toString());
        assertThat(dockerfile()).contains("rm -rf docker/target/luotsi/mariadb docker/target/luotsi/sample");
        return program;
    }

    private static Process start(Path program, Map<String, String> environment) throws IOException {
        var command = new ArrayList<>(List.of(
                "setpriv",
                "--reuid",
                ACCOUNT,
                "--regid",
                ACCOUNT,
                "--clear-groups",
                "--no-new-privs",
                "--bounding-set=-all"));
        words("ENTRYPOINT").stream()
                .map(word -> word.replace("/opt/luotsi", program.toString()))
                .forEach(command::add);
        command.addAll(words("CMD"));
        command.addAll(List.of("--port", "0"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The words of an instruction of the Dockerfile in its form of JSON; the last one counts. */
    private static List<String> words(String instruction) throws IOException {
        var found = Pattern.compile("(?m)^" + instruction + " (\\[.*])$")
                .matcher(dockerfile())
                .results()
                .toList()
                .getLast();
        try (var reader = Json.createReader(new StringReader(found.group(1)))) {
            return reader.readArray().getValuesAs(jakarta.json.JsonString.class).stream()
                    .map(jakarta.json.JsonString::getString)
                    .toList();
        }
    }

    private static String dockerfile() throws IOException {
        return Files.readString(Path.of("Dockerfile"));
    }

    private static String awaitReady(Process process) throws IOException {
        var printed = new StringBuilder();
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.append(line).append('\n');
            if (line.startsWith("Luotsi ready at ")) {
                return printed.toString();
            }
        }
        throw new IllegalStateException("It did not start: " + printed);
    }

    private static void assertLogOfObjects(Path log) throws IOException {
        var lines = Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("{"))
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            var event = Json.createReader(new StringReader(line)).readObject();
            assertThat(event.keySet()).contains("time", "level", "logger", "message");
        });
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
