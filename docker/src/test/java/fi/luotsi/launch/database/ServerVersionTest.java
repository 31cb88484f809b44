package fi.luotsi.launch.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"10.11.6-MariaDB-0+deb12u1", "11.4.5-MariaDB", "5.5.5-10.11.2-MariaDB", "12.0.2-MariaDB"})
    void mariadb_from_10_11_on_will_do(String name) {
        assertThatCode(() -> ServerVersion.parse(name).require()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.6.18-MariaDB", "10.10.1-MariaDB", "8.0.36", "9.1.0", "", "MariaDB"})
    void anything_else_is_refused_by_its_name(String name) {
        assertThatThrownBy(() -> ServerVersion.parse(name).require())
                .hasMessage("Luotsi needs MariaDB 10.11 or newer, and the database calls itself " + name + ".");
    }
}
