package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.olingo.client.api.ODataClient;
import org.apache.olingo.client.api.domain.ClientEntity;
import org.apache.olingo.client.core.ODataClientFactory;
import org.apache.olingo.client.core.http.BasicAuthHttpClientFactory;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The data store is read by tools that were not made for it: a client of OData, DuckDB, spreadsheets. */
@ExtendWith(RunningLuotsi.class)
class WarehouseIT {
    private static final List<String> TABLES = List.of(
            "dim_date",
            "dim_unit",
            "dim_metric",
            "dim_job_group",
            "dim_policy",
            "dim_course",
            "dim_system",
            "fact_figure");
    /** The data store is filled for the first time four minutes after a start. */
    private static final Duration FIRST_FILLED = Duration.ofMinutes(7);

    private static Browser browser;

    @BeforeAll
    static void open(RunningLuotsi luotsi) {
        browser = new Browser();
        try (var leader = Visit.signedIn(luotsi.url(), "johto", luotsi.password("johto"))) {
            PortalStatus.await(
                    FIRST_FILLED,
                    () -> leader.get("/data/table?name=dim_system").body().contains("luotsi"));
        }
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_client_of_odata_from_a_registry_reads_the_feed_with_a_token_as_password(RunningLuotsi luotsi) {
        var root = luotsi.url() + "/api/v1/odata";
        var client = ODataClientFactory.getClient();
        client.getConfiguration()
                .setHttpClientFactory(new BasicAuthHttpClientFactory("powerbi", token(luotsi, "data")));
        var metadata = client.getRetrieveRequestFactory()
                .getMetadataRequest(root)
                .execute()
                .getBody();
        assertThat(metadata.getSchemas().getFirst().getEntityTypes()).hasSize(TABLES.size());
        var sets = client.getRetrieveRequestFactory()
                .getServiceDocumentRequest(root)
                .execute()
                .getBody();
        assertThat(sets.getEntitySetNames()).containsExactlyInAnyOrderElementsOf(TABLES);

        var groups = client.getRetrieveRequestFactory()
                .getEntitySetRequest(client.newURIBuilder(root)
                        .appendEntitySetSegment("dim_job_group")
                        .select("code", "job_group_key")
                        .filter("code ne '' or job_group_key eq 0")
                        .orderBy("code desc")
                        .skip(1)
                        .top(1)
                        .count(true)
                        .build())
                .execute()
                .getBody();
        assertThat(groups.getCount()).isEqualTo(3);
        assertThat(codes(groups.getEntities())).containsExactly("OTHER");
        assertThat(codes(all(client, root, "dim_job_group"))).containsExactlyInAnyOrder("", "OTHER", "TEACHING");
        for (var table : TABLES) {
            assertThat(all(client, root, table)).as(table).isNotNull();
        }
    }

    private static List<ClientEntity> all(ODataClient client, String root, String table) {
        return client.getRetrieveRequestFactory()
                .getEntitySetRequest(
                        client.newURIBuilder(root).appendEntitySetSegment(table).build())
                .execute()
                .getBody()
                .getEntities();
    }

    private static List<String> codes(List<ClientEntity> entities) {
        return entities.stream()
                .map(entity -> entity.getProperty("code").getValue().toString())
                .toList();
    }

    @Test
    void the_feed_refuses_what_it_does_not_understand_and_whoever_may_not_read_it(RunningLuotsi luotsi) {
        try (var program = Visit.bearing(luotsi.url(), token(luotsi, "data"));
                var other = Visit.bearing(luotsi.url(), token(luotsi, "search"));
                var teacher = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                var anybody = Visit.anonymous(luotsi.url())) {
            assertThat(program.get("/api/v1/odata/dim_system/$count?$filter=code%20eq%20'luotsi'")
                            .body())
                    .isEqualTo("1");
            assertThat(program.get("/api/v1/odata/dim_system?$filter=code%20like%20'x'")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(program.get("/api/v1/odata/dim_system?$expand=x").statusCode())
                    .isEqualTo(501);
            assertThat(program.get("/api/v1/odata/account").body()).contains("\"error\"");
            assertThat(program.get("/api/v1/odata/account").statusCode()).isEqualTo(404);
            assertThat(other.get("/api/v1/odata").statusCode()).isEqualTo(403);
            assertThat(teacher.get("/api/v1/odata").statusCode()).isEqualTo(403);
            assertThat(teacher.get("/data").statusCode()).isEqualTo(403);
            var refused = anybody.get("/api/v1/odata");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().allValues("WWW-Authenticate")).anyMatch(way -> way.startsWith("Basic"));
        }
    }

    @Test
    void tables_leave_as_parquet_that_duckdb_reads(RunningLuotsi luotsi, @TempDir Path folder) throws SQLException {
        var export = LuotsiProcess.run(luotsi.process().data(), "export", folder.toString());
        assertThat(export.exitCode()).as(export.printed()).isZero();
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement()) {
            for (var table : TABLES) {
                try (var rows =
                        statement.executeQuery("select count(*) from '" + folder.resolve(table + ".parquet") + "'")) {
                    rows.next();
                    System.out.println("parquet: " + table + " " + rows.getLong(1) + " rows");
                }
            }
            try (var rows = statement.executeQuery(
                    "select name from '" + folder.resolve("dim_system.parquet") + "' where code = 'luotsi'")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("Luotsi");
            }
        }
        assertThat(folder.resolve("dictionary.csv")).exists();
    }

    @Test
    void workbooks_hold_no_formula(RunningLuotsi luotsi) throws IOException, InterruptedException {
        for (var table : Stream.concat(TABLES.stream(), Stream.of("dictionary")).toList()) {
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook(luotsi, table)));
                    var rows = workbook.getFirstSheet().openStream()) {
                rows.forEach(row -> row.forEach(cell -> {
                    if (cell != null) {
                        assertThat(cell.getType()).as(table).isNotEqualTo(CellType.FORMULA);
                    }
                }));
            }
        }
    }

    @Test
    void libreoffice_opens_a_workbook(RunningLuotsi luotsi, @TempDir Path folder)
            throws IOException, InterruptedException {
        assumeThat(Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice").map(Path::of))
                .as("LibreOffice is not installed here (Debian: libreoffice-calc-nogui): not tried")
                .anyMatch(Files::exists);
        var book = Files.write(folder.resolve("dim_system.xlsx"), workbook(luotsi, "dim_system"));
        var office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=file://" + folder.resolve("profile"),
                        "--headless",
                        "--convert-to",
                        "csv",
                        "--outdir",
                        folder.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("dim_system.csv")).content().contains("luotsi,Luotsi");
    }

    private static byte[] workbook(RunningLuotsi luotsi, String table) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(luotsi.url() + "/data/table?form=xlsx&name=" + table))
                .header("Authorization", "Bearer " + luotsi.token())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        }
    }

    @Test
    void the_dictionary_is_read_in_three_languages(RunningLuotsi luotsi) {
        var leader = browser.signedIn(luotsi, "johto");
        var faults = new ArrayList<String>();
        for (var language : List.of("fi", "sv", "en")) {
            leader.navigate("/data?ui=" + language);
            assertThat(leader.locator("#fact_figure"))
                    .containsText(
                            language.equals("fi") ? "Osoittaja" : language.equals("sv") ? "Täljare" : "Numerator");
            faults.addAll(Accessible.faults(leader, language));
        }
        assertThat(faults).isEmpty();
    }

    private static String token(RunningLuotsi luotsi, String scope) {
        try (var leader = Visit.signedIn(luotsi.url(), "johto", luotsi.password("johto"))) {
            return leader.token(scope).orElseThrow();
        }
    }
}
