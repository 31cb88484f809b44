package fi.luotsi.launch.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.launch.database.DatabaseAccess;
import fi.luotsi.launch.database.EmbeddedDatabase;
import fi.luotsi.launch.database.Migrations;
import fi.luotsi.launch.database.Schema;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Backups that released versions made are restored and brought to this version, with every row. The folder says how one is added at a release. */
@Execution(ExecutionMode.CONCURRENT)
class ReleasedIT {
    private static final Path RELEASED = Path.of("src/test/resources/fi/luotsi/launch/backup/released");
    private static final Distribution DISTRIBUTION = new Distribution(
            Path.of(System.getProperty("luotsi.distribution", "target/luotsi")).toAbsolutePath());

    @TempDir
    Path folder;

    static Stream<Path> backups() throws IOException {
        return Files.list(RELEASED).filter(file -> file.toString().endsWith(".backup"));
    }

    @ParameterizedTest
    @MethodSource("backups")
    void each_of_them_becomes_an_installation_of_today(Path backup) throws IOException, SQLException {
        var rows = rows(backup);
        assertThat(rows).containsKeys("document", "person", "ledger_entry", "account");
        var data = new DataFolder(folder.resolve("data"));
        assertThat(new RestoreCommand(DISTRIBUTION, data).run(backup)).isZero();
        data.subfolder("log");
        try (var server = EmbeddedDatabase.start(DISTRIBUTION, data, Ports.free())) {
            server.awaitReady(data);
            Schema.migrate(server.access());
            assertThat(Schema.version(server.access())).isEqualTo(Migrations.newest());
            for (var table : rows.entrySet()) {
                assertThat(count(server.access(), table.getKey()))
                        .as(table.getKey())
                        .isEqualTo(table.getValue());
            }
        }
    }

    /** What is in the file, told by the file itself. */
    private static Map<String, Long> rows(Path backup) throws IOException {
        var rows = new TreeMap<String, Long>();
        try (var in = Files.newInputStream(backup)) {
            new BackupReader(in, BackupKey.none()).readAll(new Counting(rows));
        }
        rows.keySet()
                .retainAll(java.util.Set.of(
                        "document",
                        "revision",
                        "section",
                        "person",
                        "employment",
                        "account",
                        "ledger_entry",
                        "signatory",
                        "policy_text"));
        return rows;
    }

    private static long count(DatabaseAccess access, String table) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + Quoted.name(table))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static final class Counting implements Target {
        private final Map<String, Long> rows;
        private String table = "";

        private Counting(Map<String, Long> rows) {
            this.rows = rows;
        }

        @Override
        public void file(String name, byte[] content) {
            assertThat(name).isNotEmpty();
        }

        @Override
        public void sequence(String name, long next) {
            assertThat(next).isPositive();
        }

        @Override
        public void table(String name, java.util.List<Column> columns) {
            table = name;
        }

        @Override
        public void row(java.util.List<byte @org.jspecify.annotations.Nullable []> cells) {
            assertThat(cells).isNotEmpty();
        }

        @Override
        public void endOfTable(long count) {
            rows.put(table, count);
        }
    }
}
