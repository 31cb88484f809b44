package fi.luotsi.compliance.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {
    @Test
    void a_lost_connection_is_told_from_a_fault_of_ours() {
        assertThat(DatabaseAway.is(wrapped(new SQLException("lost", "08000")))).isTrue();
        assertThat(DatabaseAway.is(wrapped(new SQLException("Error in allocating a connection"))))
                .isTrue();
        assertThat(DatabaseAway.is(wrapped(new SQLException("twice", "23000")))).isFalse();
        assertThat(DatabaseAway.is(new IllegalStateException("ours"))).isFalse();
    }

    private static Throwable wrapped(SQLException refused) {
        return new IllegalStateException(new PersistenceException(refused));
    }
}
