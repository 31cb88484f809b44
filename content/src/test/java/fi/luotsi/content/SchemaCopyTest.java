package fi.luotsi.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class SchemaCopyTest {
    @Test
    void a_copy_is_what_the_migrations_make() throws SQLException {
        var migrated = TestDatabase.dataSource();
        Flyway.configure().dataSource(migrated).load().migrate();
        try (var original = migrated.getConnection();
                var database = TestDatabase.create("content");
                var copy = database.source().getConnection()) {
            var statements = SchemaCopy.of(original, "x").statements();
            assertThat(statements)
                    .anyMatch(statement -> statement.startsWith("CREATE TABLE `document`"))
                    .anyMatch(statement -> statement.startsWith("CREATE SEQUENCE"))
                    .anyMatch(statement -> statement.startsWith("insert into"));
            assertThat(SchemaCopy.of(copy, "x").statements()).containsExactlyInAnyOrderElementsOf(statements);
        }
    }
}
