package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Starting and stopping, with what goes wrong on the way. */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(RunningLuotsi.class)
class StartIT {
    @Test
    void the_ready_line_says_where_and_how_fast_and_the_accounts_stand_before_it(RunningLuotsi luotsi) {
        assertThat(luotsi.process().printed())
                .containsPattern(
                        "(?s)admin +administrator +password \\S+\n.*Luotsi ready at http://127\\.0\\.0\\.1:\\d+ in \\d+ s\n$");
    }

    @Test
    void portal_and_database_listen_on_one_loopback_port_each_and_on_nothing_else(RunningLuotsi luotsi)
            throws IOException {
        for (var process : List.of(luotsi.process().portal(), luotsi.process().database())) {
            assertThat(ListeningSockets.of(process)).singleElement().matches(ListeningSockets::isLoopback);
        }
    }

    @Test
    void no_secret_stands_in_a_command_line_or_in_the_server_configuration(RunningLuotsi luotsi) throws IOException {
        var secrets = luotsi.process().data().resolve("secrets");
        for (var name : List.of("database-owner", "database-application")) {
            var secret = Files.readString(secrets.resolve(name));
            assertThat(luotsi.process().portal().info().arguments().orElseThrow())
                    .noneMatch(word -> word.contains(secret));
            assertThat(luotsi.process().database().info().arguments().orElseThrow())
                    .noneMatch(word -> word.contains(secret));
            assertThat(luotsi.process().data().resolve("payara/config/domain.xml"))
                    .content()
                    .doesNotContain(secret);
        }
        assertThat(secrets.resolve("accounts.sql")).doesNotExist();
    }

    @Test
    void secrets_can_be_read_by_their_owner_only(RunningLuotsi luotsi) throws IOException {
        for (var name : List.of("secrets/database-owner", "sample-accounts.txt", "portal.properties")) {
            var rights = Files.getPosixFilePermissions(luotsi.process().data().resolve(name));
            assertThat(PosixFilePermissions.toString(rights)).as(name).isEqualTo("rw-------");
        }
    }

    @Test
    void the_status_tells_which_words_are_known(RunningLuotsi luotsi) {
        var index = new PortalStatus(luotsi.url(), luotsi.token()).index();
        assertThat(index.getBoolean("swedishCompounds")).isIn(true, false);
        assertThat(index.getBoolean("dictionariesRead")).isIn(true, false);
        assertThat(index.getJsonArray("dictionaries").getValuesAs(JsonObject.class))
                .allMatch(pair -> pair.getInt("words") >= 0)
                .extracting(pair -> pair.getString("from") + "-" + pair.getString("to"))
                .contains("sv-fi", "en-fi", "fi-sv");
    }

    @Test
    void a_second_start_on_the_same_data_folder_is_refused_in_a_sentence(RunningLuotsi luotsi) {
        assertRefused(
                LuotsiProcess.run(luotsi.process().data(), "start", "--port", "0"),
                "Luotsi already runs on the data folder");
    }

    @Test
    void a_port_in_use_is_refused_before_anything_is_started(@TempDir Path data) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var start = LuotsiProcess.run(data, "start", "--port", Integer.toString(taken.getLocalPort()));
            assertRefused(start, "is in use");
            assertThat(data.resolve("database")).doesNotExist();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_in_a_sentence() {
        assertRefused(
                LuotsiProcess.run(Path.of("/proc/luotsi"), "start", "--port", "0"),
                "Luotsi cannot write to its data folder /proc/luotsi");
    }

    @Test
    void a_database_that_is_not_there_is_told_in_a_sentence(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("luotsi.properties"), """
                LUOTSI_DB_URL=jdbc:mariadb://127.0.0.1:1/luotsi
                LUOTSI_DB_USER=luotsi
                LUOTSI_DB_PASSWORD=secret
                """);
        var start = LuotsiProcess.run(data, "start", "--port", "0");
        assertRefused(start, "The database at jdbc:mariadb://127.0.0.1:1/luotsi does not answer as luotsi");
        assertThat(start.printed()).doesNotContain("secret");
    }

    @Test
    void unknown_words_are_answered_with_a_hint(@TempDir Path data) {
        assertThat(LuotsiProcess.run(data, "strat").exitCode()).isEqualTo(2);
        assertThat(LuotsiProcess.run(data, "start", "--prot", "1").exitCode()).isEqualTo(2);
    }

    /** One instance for three stories: each start takes its time. */
    @Test
    void an_empty_start_tells_one_password_once_ends_cleanly_and_outlives_a_killed_launcher(
            @TempDir Path data, @TempDir Path files) throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "needs POSIX signals");
        Files.writeString(data.resolve("luotsi.properties"), "LUOTSI_PUBLIC_URL=https://luotsi.example\n");
        var first = LuotsiProcess.start(data, "--empty");
        assertThat(first.printed().lines().filter(line -> line.contains("password")))
                .hasSize(1);
        assertThat(data.resolve("secrets/first-account.txt")).doesNotExist();
        assertOnlyHttps(first);
        var started = List.of(first.portal(), first.database());
        assertThat(first.stop()).isZero();
        assertThat(started).noneMatch(ProcessHandle::isAlive);
        assertThat(data.resolve("portal.properties")).doesNotExist();

        try (var second = LuotsiProcess.startForAMoment(data, Map.of("LC_ALL", "C"))) {
            assertThat(second.printed()).doesNotContain("password");
            assertTakesAnyName(second, files);
            second.kill();
        }

        var third = LuotsiProcess.startForAMoment(data);
        var portal = third.portal();
        portal.destroyForcibly();
        assertThat(third.exitCode()).isOne();
        assertThat(third.printed())
                .contains("The portal ended unexpectedly; its log may say why: " + data.resolve("log/portal.log"));
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .arguments()
                                .filter(words -> List.of(words).contains("--datadir=" + data.resolve("database")))
                                .isPresent()))
                .isEmpty();
    }

    /** Also where a service manager tells no language. */
    private static void assertTakesAnyName(LuotsiProcess luotsi, Path files) throws IOException {
        Files.writeString(files.resolve("käyttöohje.txt"), "Salasana vaihdetaan näin.");
        var status = new PortalStatus(luotsi.url(), luotsi.token());
        var source = status.post(
                "/api/v1/sources",
                Json.createObjectBuilder().add("folder", files.toString()).build());
        status.post("/api/v1/sources/" + source.getString("id") + "/harvest", JsonObject.EMPTY_JSON_OBJECT);
        PortalStatus.await(() -> status.libraryDocuments() == 1 && status.indexEqualsLibrary());
        assertThat(status.get("/api/v1/search?q=salasana").toString()).contains("käyttöohje");
    }

    /** Its readers know it by https, which the proxy before it speaks. */
    private static void assertOnlyHttps(LuotsiProcess luotsi) throws IOException {
        var password = luotsi.printed().replaceAll("(?s).*password (\\S+).*", "$1");
        assertThat(RawHttp.get(luotsi.url(), "/?ui=sv").answer())
                .contains("Strict-Transport-Security: max-age=31536000; includeSubDomains")
                .containsPattern("(?i)Set-Cookie: __Host-luotsi-language=sv;[^\n]*Secure");
        assertThat(RawHttp.signIn(luotsi.url(), "admin", password, "").answer())
                .containsPattern("(?i)Set-Cookie: __Host-luotsi-session=[^;]+; Path=/;[^\n]*Secure")
                .containsPattern("(?i)Set-Cookie: __Host-luotsi-browser=[^\n]*Secure")
                .doesNotContain("Domain=");
    }

    private static void assertRefused(LuotsiProcess start, String sentence) {
        assertThat(start.exitCode()).isOne();
        assertThat(start.printed()).contains(sentence).doesNotContain("Exception");
        assertThat(start.printed().lines()).hasSize(1);
    }
}
