package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A backup of a portal that runs, and the installation that is made of it elsewhere: what was found, signed and counted in the one is so in the other. */
@Execution(ExecutionMode.CONCURRENT)
class BackupIT {
    private static final String KEY = "avain jota kukaan ei arvaa";

    private static final String SETTING = "LUOTSI_INSIGHT_DAYS=30\n";

    /** What no job of a quiet portal touches. */
    private static final List<String> QUIET = List.of(
            "document",
            "revision",
            "section",
            "original_part",
            "person",
            "employment",
            "account",
            "policy_text",
            "ledger_entry",
            "signatory");

    /** A view, and a table with a column that the server computes, which its checksum takes as it happens to lie in memory. */
    private static final Map<String, String> ASKED = Map.of(
            "held_account",
            "select 0, count(*) from held_account",
            "source",
            "select 0, crc32(group_concat(concat_ws('|', id, source_key, name_fi, location, created_at,"
                    + " standing_location) order by id)) from source");

    @TempDir
    Path folder;

    @Test
    void what_was_found_and_signed_before_is_found_and_proven_after() throws IOException, SQLException {
        var file = folder.resolve("luotsi.backup");
        Map<String, Long> before;
        int documents;
        Files.writeString(Files.createDirectory(folder.resolve("first")).resolve("luotsi.properties"), SETTING);
        try (var luotsi = LuotsiProcess.startForAMoment(folder.resolve("first"))) {
            var status = new PortalStatus(luotsi.url(), luotsi.token());
            status.awaitSample();
            QuickPasswords.give(luotsi);
            sign(luotsi);
            ingest(luotsi);
            status.awaitIndex();
            before = contents(luotsi);
            documents = status.libraryDocuments();
            backUp(luotsi.data(), file);
        }
        refuseWhatIsWrong(file);

        var second = folder.resolve("second");
        var begun = System.nanoTime();
        var restore = ran(second, KEY, "restore", file.toString());
        assertThat(restore.exitCode()).as(restore.printed()).isZero();
        System.out.println(
                "restored in " + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms: " + restore.printed());
        assertThat(second.resolve("restoring")).doesNotExist();
        assertThat(rights(second.resolve("secrets/begun"))).isEqualTo("rw-------");
        assertThat(second.resolve("luotsi.properties")).hasContent(SETTING);
        assertThat(ran(second, KEY, "restore", file.toString()).printed()).contains("is not empty");

        try (var luotsi = LuotsiProcess.startForAMoment(second)) {
            var status = new PortalStatus(luotsi.url(), luotsi.token());
            status.awaitIndex();
            assertThat(luotsi.printed()).as("the accounts are those of before").doesNotContain("password");
            assertThat(status.libraryDocuments()).isEqualTo(documents);
            assertThat(contents(luotsi)).isEqualTo(before);
            var search = ran(second, KEY, "search", "zyxvarmuus");
            assertThat(search.printed()).contains("Varmuuskopion ohje");
            verify(luotsi);
            var rights = Rights.asked(luotsi.url(), luotsi::password);
            System.out.println("restored: " + rights.cells() + " cells of the access matrix, "
                    + rights.wrong().size() + " wrong");
            assertThat(rights.wrong()).as("of %d cells", rights.cells()).isEmpty();
        }
    }

    private void backUp(Path data, Path file) throws IOException {
        var begun = System.nanoTime();
        var backup = ran(data, KEY, "backup", file.toString());
        assertThat(backup.exitCode()).as(backup.printed()).isZero();
        System.out.println(Files.size(file) + " bytes in "
                + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms: " + backup.printed());
        assertThat(backup.printed().lines()).singleElement().asString().contains("encrypted");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(ran(data, KEY, "backup", file.toString()).printed()).contains("There is a file");
    }

    /** In one sentence each, and nothing is written. */
    private void refuseWhatIsWrong(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        var damaged = Files.write(folder.resolve("damaged"), bytes);
        assertRefused(damaged, KEY, "The backup is damaged or cut off");
        assertRefused(file, "aivan toinen avain kuin se", "The backup does not open: the key is another one");
        assertRefused(
                Files.writeString(folder.resolve("newer"), """
                Luotsi backup 1
                made 2026-11-28T00:00:00Z
                schema 999999
                encrypted yes
                salt %s
                rounds 1

                x""".formatted("0".repeat(64))),
                KEY,
                "made by a newer Luotsi");
        assertRefused(folder.resolve("nowhere"), KEY, "There is no file");
    }

    private void assertRefused(Path file, String key, String sentence) {
        var place = folder.resolve("third");
        var restore = ran(place, key, "restore", file.toString());
        assertThat(restore.exitCode()).isOne();
        assertThat(restore.printed()).contains(sentence);
        assertThat(restore.printed().lines()).hasSize(1);
        assertThat(place).doesNotExist();
    }

    private void ingest(LuotsiProcess luotsi) throws IOException {
        var texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("ohje.md"), "# Varmuuskopion ohje\n\nSanalla zyxvarmuus tämän löytää.\n");
        assertThat(ran(luotsi.data(), KEY, "ingest", texts.toString()).exitCode())
                .isZero();
    }

    private static void sign(LuotsiProcess luotsi) throws IOException {
        try (var teacher = visit(luotsi, "opettaja")) {
            PortalStatus.await(
                    () -> teacher.get("/policy?code=digiturva").body().contains("id=\"sign\""));
            var page = teacher.get("/policy?code=digiturva").body();
            var form = new ArrayList<>(List.of("code=digiturva", "agree=yes", "language=fi"));
            for (var name : List.of("version", "sha256", "difference")) {
                form.add(name + "=" + hidden(page, name));
            }
            assertThat(teacher.post("/policy", String.join("&", form))
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .contains("number=");
        }
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return field.find() ? Visit.encoded(field.group(1)) : "";
    }

    private void verify(LuotsiProcess luotsi) throws IOException {
        var anchors = luotsi.data().resolve("anchors.txt");
        PortalStatus.await(() -> Files.exists(anchors));
        try (var officer = visit(luotsi, "tietosuoja")) {
            var ledger = Files.writeString(
                    folder.resolve("ledger.txt"), officer.get("/api/v1/ledger").body());
            var verdict = ran(luotsi.data(), KEY, "verify", ledger.toString(), "--anchors", anchors.toString());
            assertThat(verdict.printed()).contains("The ledger is whole");
        }
    }

    private static Visit visit(LuotsiProcess luotsi, String login) {
        return Visit.signedIn(luotsi.url(), login, luotsi.password(login));
    }

    /** The server's own checksums of what is in the tables, or an answer that holds all of it. */
    private static Map<String, Long> contents(LuotsiProcess luotsi) throws IOException, SQLException {
        var contents = new TreeMap<String, Long>();
        try (var connection = connect(luotsi);
                var statement = connection.createStatement()) {
            var questions = new TreeMap<>(ASKED);
            QUIET.forEach(table -> questions.put(table, "checksum table " + table));
            for (var question : questions.entrySet()) {
                try (var rows = statement.executeQuery(question.getValue())) {
                    rows.next();
                    contents.put(question.getKey(), rows.getLong(2));
                }
            }
        }
        return contents;
    }

    private static Connection connect(LuotsiProcess luotsi) throws IOException, SQLException {
        var password = Files.readString(luotsi.data().resolve("secrets/database-owner"));
        return DriverManager.getConnection(luotsi.databaseUrl(), "luotsi_owner", password);
    }

    private static LuotsiProcess ran(Path data, String key, String... words) {
        var command = LuotsiProcess.run(data, Map.of("LUOTSI_BACKUP_KEY", key), words);
        command.exitCode();
        return command;
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
