package fi.luotsi.launch.database;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the database server. */
record MariadbCommand(Distribution distribution, DataFolder data) {
    private static final String FOLDER = "database";

    static Path folder(DataFolder data) {
        return data.resolve(FOLDER);
    }

    /** The argument by which a server of this data folder is recognised. */
    static String dataArgument(DataFolder data) {
        return "--datadir=" + folder(data);
    }

    /** A server that reads statements from its standard input, before there are any tables. */
    List<String> bootstrap(Path folder) {
        var command = common("--datadir=" + folder);
        command.addAll(List.of("--bootstrap", "--skip-networking", "--log-warnings=0", "--enforce-storage-engine="));
        return command;
    }

    /** TLS is off because it would make a new key at each start (nine seconds) for a connection that never leaves the machine. */
    List<String> serve(int port, Path accounts) {
        var command = common(dataArgument(data));
        command.addAll(List.of(
                "--init-file=" + accounts,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--skip-ssl",
                "--skip-name-resolve",
                "--pid-file=" + data.resolve("database.pid"),
                "--max-connections=60",
                "--performance-schema=off",
                "--skip-log-bin",
                "--local-infile=0",
                "--secure-file-priv=" + data.subfolder("tmp/database"),
                "--max-allowed-packet=64M"));
        return command;
    }

    private List<String> common(String dataArgument) {
        var command = new ArrayList<String>(List.of(
                distribution.mariadb().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                dataArgument,
                "--basedir=" + distribution.mariadb(),
                "--lc-messages-dir=" + distribution.mariadb().resolve("share"),
                "--character-sets-dir=" + distribution.mariadb().resolve("share/charsets"),
                "--tmpdir=" + data.subfolder("tmp/database"),
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_swedish_ci",
                "--character-set-collations=utf8mb4=utf8mb4_swedish_ci",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=256M"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }
}
