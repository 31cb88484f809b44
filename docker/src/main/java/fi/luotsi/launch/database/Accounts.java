package fi.luotsi.launch.database;

/** The accounts of the embedded database, as statements that may run at each start: the files in the data folder decide the passwords. */
final class Accounts {
    private Accounts() {}

    /** One statement on each line, as the server's init-file wants it. The application's account cannot change the schema, and changes or removes rows only where {@link Rights} says so. */
    static String statements(DatabaseAccess access) {
        return """
                create database if not exists luotsi character set utf8mb4 collate utf8mb4_swedish_ci;
                create or replace user '%1$s'@'127.0.0.1' identified by '%2$s';
                create or replace user '%3$s'@'127.0.0.1' identified by '%4$s';
                grant all on luotsi.* to '%1$s'@'127.0.0.1' with grant option;
                grant select, insert on luotsi.* to '%3$s'@'127.0.0.1';
                """.formatted(
                        access.owner().user(),
                        access.owner().password(),
                        access.application().user(),
                        access.application().password());
    }
}
