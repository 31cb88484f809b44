package fi.luotsi.launch.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Ports;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rows of older schemas brought to this one, and what becomes of it when the server is killed on the way. */
@Execution(ExecutionMode.CONCURRENT)
class UpgradeIT {
    private static final Distribution DISTRIBUTION = new Distribution(
            Path.of(System.getProperty("luotsi.distribution", "target/luotsi")).toAbsolutePath());

    @TempDir
    Path folder;

    private EmbeddedDatabase server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void what_an_older_luotsi_wrote_is_there_after_all_steps() throws SQLException, IOException {
        var access = start("older");
        Schema.migrate(access, "12");
        write(access, "rows-of-schema-12.sql");
        Schema.migrate(access, "58");
        write(access, "rows-of-schema-58.sql");
        Schema.migrate(access);

        assertThat(Schema.version(access)).isEqualTo(Migrations.newest());
        assertThat(value(access, "select hex(bytes) from original_part")).isEqualTo("00FF27225C");
        assertThat(value(access, "select concat(title, '|', created_at) from revision"))
                .isEqualTo("Åboråd – ohje|2025-03-01 08:00:01.000001");
        assertThat(value(access, "select text from section")).endsWith("🔑");
        assertThat(value(access, "select version from source_item")).isEqualTo("5@1740736800000000");
        assertThat(value(access, "select role from role_grant where end_date is null"))
                .isEqualTo("unit-head");
        assertThat(value(access, "select concat(family_name, '|', origin) from person"))
                .isEqualTo("Öhman|FILE");
        assertThat(value(access, "select name_fi from unit_type where code = 'kirjasto'"))
                .isEqualTo("kirjasto");
        assertThat(value(access, "select body from ledger_entry")).isEqualTo("{\"seq\":1}");
        assertThat(value(access, "select body from policy_text")).isEqualTo("# Digiturva");
        assertThatThrownBy(() -> value(access, "delete from ledger_entry")).hasMessageContaining("never removed");
    }

    @Test
    void a_database_in_whose_making_the_connection_broke_is_made_anew() throws SQLException {
        var access = start("broken");
        for (var tables : List.of(2, 40, 100)) {
            onceThereAre(tables, access, () -> endConnections(access));
            assertThatThrownBy(() -> Schema.migrate(access)).isInstanceOf(Refusal.class);
        }
        Schema.migrate(access);
        var broken = columns(access);
        Schema.remove(access);
        Schema.migrate(access);
        assertThat(broken).isEqualTo(columns(access));
    }

    @Test
    void a_server_killed_while_its_database_is_made_begins_anew() throws SQLException {
        for (var tables : List.of(5, 60)) {
            var access = start("killed");
            onceThereAre(tables, access, this::kill);
            assertThatThrownBy(() -> Schema.migrate(access)).isInstanceOf(Refusal.class);
            server.close();
        }
        var access = start("killed");
        Schema.migrate(access);
        assertThat(Schema.version(access)).isEqualTo(Migrations.newest());
    }

    @Test
    void a_server_killed_during_an_upgrade_goes_on_or_says_what_to_do_and_no_row_is_lost()
            throws SQLException, IOException {
        var access = start("upgraded");
        Schema.migrate(access, "12");
        write(access, "rows-of-schema-12.sql");
        Schema.migrate(access, "58");
        write(access, "rows-of-schema-58.sql");
        EmbeddedDatabase.complete(data("upgraded"));
        onceThereAre(Integer.parseInt(value(access, COUNT_OF_TABLES)) + 9, access, this::kill);
        assertThatThrownBy(() -> Schema.migrate(access)).isInstanceOf(Refusal.class);
        server.close();

        var refusal = catchThrowableOfType(Refusal.class, () -> Schema.migrate(start("upgraded")));
        if (refusal != null) {
            assertThat(refusal.sentence()).contains("restore ");
        }
        if (refusal == null || !refusal.sentence().contains("does not start")) {
            assertThat(value(server.access(), "select body from ledger_entry")).isEqualTo("{\"seq\":1}");
            assertThat(value(server.access(), "select text from section")).endsWith("🔑");
        }
    }

    private static final String COUNT_OF_TABLES =
            "select count(*) from information_schema.tables where table_schema = database()";

    private DatabaseAccess start(String name) {
        var data = data(name);
        data.subfolder("log");
        server = EmbeddedDatabase.start(DISTRIBUTION, data, Ports.free());
        server.awaitReady(data);
        return server.access();
    }

    private DataFolder data(String name) {
        return new DataFolder(folder.resolve(name));
    }

    private static void onceThereAre(int tables, DatabaseAccess access, Runnable deed) {
        Thread.ofPlatform().daemon().start(() -> {
            while (count(access) < tables) {
                pause();
            }
            deed.run();
        });
    }

    private void kill() {
        ProcessHandle.current()
                .children()
                .filter(child -> Arrays.stream(child.info().arguments().orElse(new String[0]))
                        .anyMatch(word -> word.startsWith("--datadir=" + folder)))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static void endConnections(DatabaseAccess access) {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select group_concat(id) from information_schema.processlist"
                        + " where user = 'luotsi_owner' and id <> connection_id()")) {
            rows.next();
            for (var id : rows.getString(1).split(",")) {
                statement.execute("kill " + id);
            }
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static int count(DatabaseAccess access) {
        try {
            return Integer.parseInt(value(access, COUNT_OF_TABLES));
        } catch (SQLException dead) {
            return 0;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(DatabaseAccess access, String file) throws SQLException, IOException {
        try (var resource = UpgradeIT.class.getResourceAsStream(file);
                var connection = access.connect();
                var statement = connection.createStatement()) {
            var text = new String(resource.readAllBytes(), UTF_8);
            for (var line : text.lines().filter(line -> !line.startsWith("--")).toList()) {
                statement.execute(line);
            }
        }
    }

    private static String columns(DatabaseAccess access) throws SQLException {
        return value(access, """
                select group_concat(concat_ws(' ', table_name, column_name, column_type, is_nullable, column_default)
                    order by table_name, ordinal_position separator '\\n')
                from information_schema.columns where table_schema = database()""");
    }

    private static String value(DatabaseAccess access, String query) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
